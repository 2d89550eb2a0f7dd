package org.mingzheng.network.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mingzheng.network.report.NetworkFault;

/**
 * A program that was run to its end.
 *
 * @param exit its exit code, 0 for success
 * @param output what it said
 */
public record Tool(int exit, String output) {
    /**
     * {@return the program's end}
     *
     * @param command the program and its arguments
     * @param environment added to the few variables every program gets
     */
    public static Tool run(List<String> command, Map<String, String> environment) {
        try {
            Process process = Processes.builder(command, environment).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Tool(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw NetworkFault.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NetworkFault.of("fault.interrupted");
        }
    }

    /** {@return whether it succeeded} */
    public boolean succeeded() {
        return exit == 0;
    }

    /** {@return the last line of what it said} */
    public String lastLine() {
        return output.substring(output.lastIndexOf('\n') + 1);
    }
}
