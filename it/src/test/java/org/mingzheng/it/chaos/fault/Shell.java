package org.mingzheng.it.chaos.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** The machine's own tools. */
final class Shell {
    private Shell() {}

    /** What a tool says that ends with 0. */
    static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code + ": " + said);
        }
        return said;
    }
}
