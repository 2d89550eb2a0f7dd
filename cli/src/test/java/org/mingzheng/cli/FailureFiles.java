package org.mingzheng.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Good files of every kind that a command takes. */
final class FailureFiles {
    /** As small as a network may be: what has fewer files is copied sooner. */
    private static final String DEFINITION = """
        format: mingzheng/network/v1
        channel: evidence
        contract: {name: ledger, endorsements: 1}
        organisations:
          - {msp: JusticeMSP, name: 示例省司法厅, domain: justice.example, peer: 7051, orderer: 6051}
          - {msp: NotaryMSP, name: 示例公证处, domain: notary.example, peer: 7052}
        ordering: {type: raft}
        blocks: {maxMessages: 500, preferredMaxBytes: 2097152, absoluteMaxBytes: 16777216, timeoutMillis: 10}
        certificates: {caYears: 20, nodeDays: 730, clientDays: 365, renewBeforeDays: 60}
        governance: {origin: mingzheng/governance, owner: JusticeMSP, approvals: 1}
        """;

    private static final String CERTIFICATE = """
        -----BEGIN CERTIFICATE-----
        MIIBczCCARmgAwIBAgIUFj9KUok4DlNA+FPJ6CvRF0tWT6gwCgYIKoZIzj0EAwIw
        DzENMAsGA1UEAwwEcGVlcjAeFw0yNjExMjkxOTU5NDJaFw0zNjExMjYxOTU5NDJa
        MA8xDTALBgNVBAMMBHBlZXIwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATkwQjP
        5iDS2UDOLm2G4d0aT5Z91abdREjQjHBH8ovy1VNRcqqghrdTb4GWWK/disMs0D53
        tkU849F7fw2iyYy7o1MwUTAdBgNVHQ4EFgQUyh6P0qa6jwNya4G0Gg/vRZQq6y0w
        HwYDVR0jBBgwFoAUyh6P0qa6jwNya4G0Gg/vRZQq6y0wDwYDVR0TAQH/BAUwAwEB
        /zAKBggqhkjOPQQDAgNIADBFAiBnyY4+Ua0LwWuy3xcyT2G2AK2nDX/1HLpxKcmw
        1cqoyAIhAOadOlCmuKbWcTLBvvW9j4InBBCqSTjDIQSQ9J3Z8wWr
        -----END CERTIFICATE-----
        """;

    private final Path folder;
    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private int next;

    private FailureFiles(Path folder) {
        this.folder = folder;
    }

    static FailureFiles make(Path home, Path example, ManyRuns runs) throws IOException {
        FailureFiles made = new FailureFiles(Files.createDirectory(home.resolve("files")));
        made.copy("document", "a.pdf", example.resolve("document"));
        made.copy("sealed", "a.pdf.mz", example.resolve("file"));
        made.copy("policy", "policy", example.resolve("policy"));
        made.copy("vkey", "policy.vkey", example.resolve("vkey"));
        made.text("definition", DEFINITION);
        made.text("token", "eyJhbGciOiJFUzI1NiJ9.e30.AAAA");
        made.text("calendar", "2026-10-01 closed\n");
        made.text("password", "secret\n");
        made.files.put("vectors", Files.createDirectory(made.folder.resolve("vectors")));
        made.files.put("folder", Files.createDirectory(made.folder.resolve("out")));
        made.text("certificate", CERTIFICATE);
        made.files.put("key", made.folder.resolve("key.p12"));
        made.run(runs, "keys create {key} --password-file {password}");
        made.files.put("pem", made.folder.resolve("signing.pem"));
        made.run(
                runs,
                "trust make --out {folder}/own --signer office.example --signing-key {pem} --trust {policy}"
                        + " --trust-key {vkey}");
        made.files.put("draft", made.folder.resolve("a.pdf.draft.mz"));
        made.run(
                runs,
                "draft --type document --origin notary.example/2026 --document {document} --out {draft} --trust"
                        + " {policy} --trust-key {vkey}");
        made.files.put("data", made.folder.resolve("ledger"));
        made.network(runs);
        return made;
    }

    private void copy(String place, String name, Path from) throws IOException {
        files.put(place, Files.copy(from, folder.resolve(name)));
    }

    private void text(String place, String content) throws IOException {
        files.put(place, Files.writeString(folder.resolve(place + ".txt"), content));
    }

    private void run(ManyRuns runs, String line) throws IOException {
        ManyRuns.Ended ended = runs.run(FailureCases.words(line).stream()
                .map(word -> FailureCases.isPlace(word)
                        ? file(FailureCases.place(word)) + word.substring(word.indexOf('}') + 1)
                        : word)
                .toList());
        if (ended.code() != 0) {
            throw new IllegalStateException(line + ": " + ended);
        }
    }

    /** Identities and files of a network of which no process runs. */
    private void network(ManyRuns runs) throws IOException {
        Path data = file("data");
        ManyRuns.Ended _ = runs.run(List.of(
                "network",
                "up",
                "--data",
                "" + data,
                "--definition",
                "" + file("definition"),
                "--contract",
                "" + file("document"),
                "--embedded",
                "" + folder.resolve("none")));
        if (Files.notExists(data.resolve("network.yaml"))) {
            throw new IllegalStateException("no network");
        }
        Path _ = Files.createDirectories(data.resolve("keys"));
        Path _ = Files.createDirectories(data.resolve("trust"));
        Path _ = Files.copy(file("policy"), data.resolve("trust/policy"));
        Path _ = Files.copy(file("vkey"), data.resolve("trust/policy.vkey"));
        Path _ = Files.copy(file("key"), data.resolve("keys/NotaryMSP.p12"));
        Path _ = Files.copy(file("password"), data.resolve("keys/NotaryMSP.p12.password"));
    }

    /** Begins a command, which finds a ledger that no other has touched: it has hundreds of files, too many for every run. */
    void begin(List<String> places) throws IOException {
        values.clear();
        files.forEach((place, file) -> values.put(place, file.toString()));
        values.put("service", "http://127.0.0.1:1");
        if (places.contains("data")) {
            values.put("data", ledger().toString());
        }
    }

    /** Everything as it should be, but for the ledger, of which no process runs. */
    Map<String, String> good(List<String> places) throws IOException {
        Map<String, String> all = new HashMap<>(values);
        for (String place : List.of("key", "draft", "sealed", "pem")) {
            if (places.contains(place)) {
                Path copy = Files.createDirectory(fresh()).resolve(file(place).getFileName());
                all.put(place, Files.copy(file(place), copy).toString());
            }
        }
        all.put("out", Files.createDirectory(fresh()).resolve("out.mz").toString());
        return all;
    }

    /** A name that nothing has yet. */
    Path fresh() {
        return folder.resolve("run" + next++);
    }

    Path ledger() throws IOException {
        Path copy = fresh();
        try (Stream<Path> all = Files.walk(file("data"))) {
            for (Path each : all.toList()) {
                Path _ = Files.copy(each, copy.resolve("" + file("data").relativize(each)));
            }
        }
        return copy;
    }

    Path file(String place) {
        return Objects.requireNonNull(files.get(place), place);
    }

    boolean has(String place) {
        return files.containsKey(place);
    }
}
