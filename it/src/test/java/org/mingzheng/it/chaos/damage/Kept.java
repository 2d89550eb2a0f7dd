package org.mingzheng.it.chaos.damage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a stopped ledger that nobody may change who refuses to work, and their digests. Where programs listen is no part of them:
 * a port that somebody took meanwhile is left to them before anything is refused.
 *
 * @param digests by file
 */
record Kept(Map<String, String> digests) {
    private static final Set<Part> PASSING = EnumSet.of(Part.DISPOSABLE, Part.ROWS, Part.PROGRAMS);
    private static final Set<String> WITH_PORTS = Set.of("network.yaml", "service/address", "service/application.yaml");
    private static final String PORT = "\\b\\d{4,5}\\b";

    static Kept of(Path data) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String file : Copy.files(data)) {
            if (!PASSING.contains(Part.of(file))) {
                digests.put(file, digest(file, Files.readAllBytes(data.resolve(file))));
            }
        }
        return new Kept(digests);
    }

    private static String digest(String file, byte[] content) {
        byte[] kept = WITH_PORTS.contains(file)
                ? new String(content, ISO_8859_1).replaceAll(PORT, "PORT").getBytes(ISO_8859_1)
                : content;
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(kept));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those that are other now, or gone. */
    List<String> changed(Path data) throws IOException {
        Map<String, String> now = of(data).digests();
        List<String> changed = new ArrayList<>();
        digests.forEach((file, digest) -> {
            if (!digest.equals(now.get(file))) {
                changed.add(file);
            }
        });
        return changed;
    }
}
