package org.mingzheng.network.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A Java program as a command, on the Java that runs this one. */
public final class Java {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}

    /**
     * {@return the command}
     *
     * @param options of the virtual machine
     * @param jar the program
     * @param arguments the program's
     */
    public static List<String> command(List<String> options, Path jar, List<String> arguments) {
        Stream<String> machine = Stream.of(
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow");
        return Stream.of(
                        Stream.of(JAVA),
                        options.stream(),
                        machine,
                        Stream.of("-jar", jar.toString()),
                        arguments.stream())
                .flatMap(words -> words)
                .toList();
    }
}
