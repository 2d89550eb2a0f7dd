package org.mingzheng.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/** Every state in which a file, a folder or a service may be found instead of a good one. Each is made anew: a command may change it. */
final class Damages {
    private static final long HUGE = 70L << 20;
    private static final List<String> PARTS = List.of(
            "network.yaml",
            "crypto/NotaryMSP/client/msp/keystore/key.pem",
            "governance.json",
            "keys/NotaryMSP.p12",
            "crypto/JusticeMSP/ca/ca.pem",
            "trust/policy",
            "trust/policy.vkey");

    private final FailureFiles files;
    private final Map<String, String> services;

    /** What a place has instead. */
    interface Damage {
        Object made() throws IOException;
    }

    Damages(FailureFiles files, Map<String, String> services) {
        this.files = files;
        this.services = services;
    }

    SequencedMap<String, Damage> of(String place) {
        SequencedMap<String, Damage> all = new LinkedHashMap<>();
        if (place.equals("service")) {
            services.forEach((name, address) -> all.put(name, () -> address));
            return all;
        }
        missing(all);
        content(all);
        devices(all);
        if (files.has(place) && Files.isRegularFile(files.file(place))) {
            all.put("half", () -> half(files.file(place)));
        }
        if (place.equals("document")) { // a document may be of any size
            all.remove("endless");
            all.remove("huge");
        }
        if (place.equals("data")) {
            ledger(all);
        }
        return all;
    }

    private void missing(Map<String, Damage> all) {
        all.put("missing", files::fresh);
        all.put("missing in a missing folder", () -> files.fresh().resolve("none"));
        all.put("inside of a file", () -> files.file("document").resolve("none"));
        all.put("a folder", () -> Files.createDirectory(files.fresh()));
        all.put("a long name", () -> files.fresh().resolveSibling("n".repeat(300)));
        all.put("a name that is none", () -> "a\0b");
        all.put("no name", () -> "");
    }

    private void content(Map<String, Damage> all) {
        byte[] garbage = new byte[4096];
        new Random(7).nextBytes(garbage);
        all.put("empty", () -> Files.createFile(files.fresh()));
        all.put("garbage", () -> Files.write(files.fresh(), garbage));
        all.put("other JSON", () -> Files.writeString(files.fresh(), "{\"a\":[1,null,{}]}"));
        all.put("a list", () -> Files.writeString(files.fresh(), "[]"));
        all.put("GBK", () -> Files.writeString(files.fresh(), "2026-10-01 休息", Charset.forName("GBK")));
        all.put("zeros", () -> Files.write(files.fresh(), new byte[100]));
        all.put("huge", this::huge);
    }

    private static void devices(Map<String, Damage> all) {
        all.put("unreadable", () -> "/proc/self/mem");
        all.put("endless", () -> "/dev/zero");
        all.put("full", () -> "/dev/full");
        all.put("not to be made", () -> "/proc/none");
    }

    private Path huge() throws IOException {
        Path made = files.fresh();
        try (RandomAccessFile file = new RandomAccessFile(made.toFile(), "rw")) {
            file.setLength(HUGE);
        }
        return made;
    }

    private Path half(Path good) throws IOException {
        byte[] content = Files.readAllBytes(good);
        return Files.write(files.fresh(), Arrays.copyOf(content, content.length / 2));
    }

    private void ledger(Map<String, Damage> all) {
        for (String part : PARTS) {
            all.put("its " + part + " spoilt", () -> ledgerWith(part, "?"));
            all.put("its " + part + " missing", () -> {
                Path ledger = files.ledger();
                Files.deleteIfExists(ledger.resolve(part));
                return ledger;
            });
        }
        all.put("a bad address", () -> ledgerWith("service/address", "no address\n"));
    }

    private Path ledgerWith(String part, String content) throws IOException {
        Path ledger = files.ledger();
        Path _ = Files.createDirectories(ledger.resolve(part).getParent());
        Path _ = Files.writeString(ledger.resolve(part), content);
        return ledger;
    }
}
