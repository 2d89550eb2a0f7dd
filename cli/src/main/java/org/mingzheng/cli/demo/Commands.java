package org.mingzheng.cli.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;

/**
 * The other commands, run as a person runs them.
 *
 * @param root the command that they belong to
 * @param data the ledger's folder, which every command is told
 */
record Commands(CommandLine root, String data) {
    /**
     * What a command said.
     *
     * @param code with which it ended
     * @param said on its output
     */
    record Run(int code, String said) {}

    Run run(String name, String... arguments) {
        CommandLine command = Objects.requireNonNull(root.getSubcommands().get(name), name);
        StringWriter said = new StringWriter();
        PrintWriter before = command.getOut();
        command.setOut(new PrintWriter(said, true));
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            all.addAll(List.of("--data", data));
            int code = command.execute(all.toArray(String[]::new));
            return new Run(code, said.toString());
        } finally {
            command.setOut(before);
        }
    }
}
