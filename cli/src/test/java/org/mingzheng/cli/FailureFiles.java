package org.mingzheng.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Good files of every kind that a command takes, and every state in which such a file may be found instead. */
final class FailureFiles {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final long HUGE = 70L << 20;
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
    private final SequencedMap<String, String> damaged = new LinkedHashMap<>();
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
        made.copy("definition", "network.yaml", ROOT.resolve("network-config/network.yaml"));
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
        made.damage();
        return made;
    }

    private Path file(String place) {
        return Objects.requireNonNull(files.get(place), place);
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
                "--contract",
                "" + file("document"),
                "--embedded",
                "" + folder.resolve("none")));
        if (Files.notExists(data.resolve("network.yaml"))) {
            throw new IllegalStateException("no network");
        }
        Files.createDirectories(data.resolve("keys"));
        Path _ = Files.copy(file("key"), data.resolve("keys/NotaryMSP.p12"));
        Path _ = Files.copy(file("password"), data.resolve("keys/NotaryMSP.p12.password"));
    }

    private void damage() throws IOException {
        put("missing", folder.resolve("none"));
        put("missing in a missing folder", folder.resolve("none/none"));
        put("inside of a file", file("document").resolve("none"));
        put("a folder", Files.createDirectory(folder.resolve("some folder")));
        put("empty", Files.createFile(folder.resolve("empty")));
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        put("garbage", Files.write(folder.resolve("garbage"), garbage));
        put("other JSON", Files.writeString(folder.resolve("json"), "{\"a\":[1,null,{}]}"));
        put("a list", Files.writeString(folder.resolve("list"), "[]"));
        put("GBK", Files.write(folder.resolve("gbk"), "2026-10-01 休息".getBytes(Charset.forName("GBK"))));
        put("zeros", Files.write(folder.resolve("zeros"), new byte[100]));
        put("unreadable", Path.of("/proc/self/mem"));
        put("endless", Path.of("/dev/zero"));
        put("full", Path.of("/dev/full"));
        put("not to be made", Path.of("/proc/none"));
        put("a long name", folder.resolve("n".repeat(300)));
        Path huge = folder.resolve("huge");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(HUGE);
        }
        put("huge", huge);
        damaged.put("a name that is none", "a\0b");
        damaged.put("no name", "");
    }

    private void put(String name, Path file) {
        damaged.put(name, file.toString());
    }

    /** Everything as it should be, but for the ledger, of which no process runs. */
    Map<String, String> good(List<String> wanted) throws IOException {
        Map<String, String> values = new HashMap<>();
        files.forEach((place, file) -> values.put(place, file.toString()));
        for (String place : Stream.of("key", "draft", "sealed", "pem")
                .filter(wanted::contains)
                .toList()) {
            Path fresh = Files.createDirectories(folder.resolve("run" + next++))
                    .resolve(file(place).getFileName());
            values.put(place, Files.copy(file(place), fresh).toString());
        }
        Path out = Files.createDirectories(folder.resolve("run" + next++));
        values.put("out", out.resolve("out.mz").toString());
        values.put("service", "http://127.0.0.1:1");
        if (wanted.contains("data")) {
            values.put("data", copied(file("data"), out.resolve("ledger")).toString());
        }
        return values;
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path _ = Files.copy(each, to.resolve("" + from.relativize(each)));
            }
        }
        return to;
    }

    /** A file of a kind in every state, the half of a good one included; a ledger's folder also with each of its parts spoilt. */
    Map<String, String> damages(String place) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(damaged);
        Path good = files.get(place);
        if (good != null && Files.isRegularFile(good)) {
            byte[] content = Files.readAllBytes(good);
            Path half = folder.resolve("run" + next++);
            Path _ = Files.write(half, Arrays.copyOf(content, content.length / 2));
            all.put("half", half.toString());
        }
        if (place.equals("document")) {
            List.of("endless").forEach(all::remove);
        }
        if (place.equals("data")) {
            spoil(all);
        }
        return all;
    }

    private void spoil(Map<String, String> all) throws IOException {
        for (String part : List.of(
                "network.yaml",
                "crypto/NotaryMSP/client/msp/keystore/key.pem",
                "governance.json",
                "keys/NotaryMSP.p12")) {
            Path copy = copied(file("data"), folder.resolve("run" + next++));
            Path _ = Files.writeString(copy.resolve(part), "?");
            all.put("its " + part + " spoilt", copy.toString());
            Path other = copied(file("data"), folder.resolve("run" + next++));
            Files.deleteIfExists(other.resolve(part));
            all.put("its " + part + " missing", other.toString());
        }
        Path copy = copied(file("data"), folder.resolve("run" + next++));
        Path _ = Files.createDirectories(copy.resolve("service"));
        Path _ = Files.writeString(copy.resolve("service/address"), "no address\n");
        all.put("a bad address", copy.toString());
    }
}
