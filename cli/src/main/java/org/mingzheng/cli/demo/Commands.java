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
 * @param data the ledger's folder, which every command that asks for it is told
 */
record Commands(CommandLine root, String data) {
    private static final String DATA = "--data";

    /**
     * What a command said.
     *
     * @param code with which it ended
     * @param said to whoever ran it
     */
    record Run(int code, String said) {}

    Run run(String name, String... arguments) {
        CommandLine command = Objects.requireNonNull(root.getSubcommands().get(name), name);
        StringWriter said = new StringWriter();
        PrintWriter out = command.getOut();
        PrintWriter err = command.getErr();
        PrintWriter heard = new PrintWriter(said, true);
        command.setOut(heard).setErr(heard);
        try {
            List<String> all = new ArrayList<>(List.of(arguments));
            if (command.getCommandSpec().findOption(DATA) != null) {
                all.addAll(List.of(DATA, data));
            }
            int code = command.execute(all.toArray(String[]::new));
            return new Run(code, said.toString());
        } finally {
            command.setOut(out).setErr(err);
        }
    }
}
