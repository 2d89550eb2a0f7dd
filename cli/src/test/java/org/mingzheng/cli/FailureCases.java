package org.mingzheng.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * How each command is called, with a place in braces for everything that may be damaged: {@code {document}} or {@code {sealed}} is a
 * file, {@code {data}} a ledger's folder, {@code {service}} an address, {@code {out}} what is written.
 */
final class FailureCases {
    private static final String SERVICE = " --service {service} --data {data}";

    static final SequencedMap<String, List<String>> LINES = new LinkedHashMap<>();

    static {
        line("demo", "--data {data}");
        line("up", "--data {data}");
        line("down", "--data {data}");
        line("status", "--data {data}");
        line(
                "seal",
                "{document} --out {folder} --token-file {token}" + SERVICE,
                "{document} --draft --out {folder}" + SERVICE);
        line("withdraw", "{sealed} --reason issued-in-error --token-file {token}" + SERVICE);
        line(
                "verify",
                "{document} --receipts {sealed} --trust {policy} --trust-key {vkey} --data {data}",
                "{sealed} --entry-only --online --trust {policy} --trust-key {vkey} --json" + SERVICE);
        line(
                "draft",
                "--type document --as NotaryMSP --document {document} --record {sealed} --out {out} --trust {policy}"
                        + " --trust-key {vkey}"
                        + SERVICE);
        line("sign", "{draft} --yes --role notary --key {key} --password-file {password} --document {document}");
        line("submit", "{draft} --out {out} --token-file {token}" + SERVICE);
        line("trust show", "--trust {policy} --trust-key {vkey} --data {data}");
        line("trust pin", "{policy} --key {vkey} --replace");
        line("trust unpin", "");
        line("trust export", "{out} --trust {policy} --trust-key {vkey} --data {data}");
        line(
                "trust make",
                "--out {out} --signing-key {pem} --signer office.example --trust {policy} --trust-key {vkey} --data"
                        + " {data}",
                "--out {out} --signing-key {pem} --signer office.example --trust {policy} --trust-key {vkey} --end-peer"
                        + " {certificate}@2026-11-01T00:00:00Z");
        line("refresh", "{sealed} --token-file {token}" + SERVICE);
        line("token", "--data {data}");
        line("keys create", "{out} --password-file {password}");
        line("keys register", "{key} --password-file {password} --by {key} --token-file {token}" + SERVICE);
        line("keys list", "{key} --token-file {token}" + SERVICE);
        line("keys revoke", "{key} --reason ceased --by {key} --token-file {token}" + SERVICE);
        line("vectors", "{vectors}");
        line("governance list", "--data {data}");
        line("governance withdraw", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA --data {data}");
        line(
                "network up",
                "--data {data} --contract {document} --embedded {document}",
                "--data {out} --definition {definition} --contract {document} --embedded {document}");
        line("network down", "--data {data}");
        line("network status", "--data {data}");
        line("network renew", "--data {data}");
        line("network reset", "--data {data}");
        line("bench ledger", "--json {out}");
        line("bench service", "--data {data} --json {out}");
        line("bench seal", "--data {data} --json {out}");
        line("bench verify", "{sealed} --data {data} --seconds 1");
        line("audit", "--data {data} --service {service} --token-file {token}", "--data {data} --offline --json");
        line("timeline", "document/1 --data {data} --svg {out}");
        line("report", "--data {data} --calendar {calendar}");
    }

    private FailureCases() {}

    private static void line(String command, String... lines) {
        LINES.put(
                command,
                Stream.of(lines).map(line -> (command + " " + line).strip()).toList());
    }

    /** The commands that do something, by the command's own model. */
    static List<String> commands(CommandLine command, String before) {
        List<String> all = new ArrayList<>();
        for (Map.Entry<String, CommandLine> each : command.getSubcommands().entrySet()) {
            String name = (before + " " + each.getKey()).strip();
            if (!each.getValue().getSubcommands().isEmpty()) {
                all.addAll(commands(each.getValue(), name));
            } else if (!each.getKey().equals("help")) {
                all.add(name);
            }
        }
        return all;
    }

    static List<String> words(String line) {
        return Arrays.stream(line.split(" ")).toList();
    }

    static boolean isPlace(String word) {
        return word.startsWith("{");
    }

    /** What is in the braces. */
    static String place(String word) {
        return word.substring(1, word.indexOf('}'));
    }
}
