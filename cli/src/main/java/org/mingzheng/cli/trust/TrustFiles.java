package org.mingzheng.cli.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;

/** Policies' and keys' files as they are read: once, and no further than they may be long. */
final class TrustFiles {
    private static final int MAX_KEY = 4096;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TrustFiles() {}

    static Bytes read(Path file, int most) {
        try (var in = Files.newInputStream(file)) {
            return Bytes.wrap(in.readNBytes(most + 1));
        } catch (IOException e) {
            throw Fault.of(TrustFiles.class, "trust.unreadable", file);
        }
    }

    /** A verifier key: its text form, or the name of a file that holds it. */
    static VerifierKey key(String text) {
        return VerifierKey.parse(text.strip()) instanceof Result.Accepted<VerifierKey>(VerifierKey key)
                ? key
                : key(path(text));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw Fault.of(TrustFiles.class, "trust.bad-key");
        }
    }

    static VerifierKey key(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw Fault.of(TrustFiles.class, "trust.bad-key");
        }
        String text = new String(read(file, MAX_KEY).unsafeArray(), StandardCharsets.UTF_8);
        String line = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (VerifierKey.parse(line.strip()) instanceof Result.Accepted<VerifierKey>(VerifierKey key)) {
            return key;
        }
        throw Fault.of(TrustFiles.class, "trust.bad-key");
    }
}
