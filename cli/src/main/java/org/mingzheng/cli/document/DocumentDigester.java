package org.mingzheng.cli.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;

/** Reads a file of any size once, and answers both digests. */
public final class DocumentDigester {
    private static final int CHUNK = 1 << 17;
    private static final int ATTEMPTS = 2;

    private DocumentDigester() {}

    /**
     * {@return the digests of a file, under its own name and the media type that its name suggests}
     *
     * @param file of any size
     * @throws ChangingFileException if it was written to, twice, while it was read: then it has no digest
     * @throws IOException if it cannot be read
     */
    public static DocumentDigests digest(Path file) throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Appearance before = Appearance.of(file);
            try (InputStream in = Files.newInputStream(file)) {
                DocumentDigests digests = digest(name(file), MediaTypes.of(file), in);
                if (before.size() == digests.size() && before.equals(Appearance.of(file))) {
                    return digests;
                }
            }
        }
        throw new ChangingFileException(file);
    }

    /** What changes when a file is written or replaced. */
    private record Appearance(long size, FileTime modified, Object changed, Optional<Object> key) {
        static Appearance of(Path file) throws IOException {
            BasicFileAttributes all = Files.readAttributes(file, BasicFileAttributes.class);
            if (!all.isRegularFile()) {
                throw new FileSystemException(file.toString(), null, "no regular file");
            }
            Object changed = Objects.requireNonNull(Files.getAttribute(file, "unix:ctime"));
            return new Appearance(all.size(), all.lastModifiedTime(), changed, Optional.ofNullable(all.fileKey()));
        }
    }

    /**
     * {@return the digests of a stream, read to its end}
     *
     * @param name the document's, without folders
     * @param mediaType of the document
     * @param in the document
     * @throws IOException if it cannot be read
     */
    public static DocumentDigests digest(String name, String mediaType, InputStream in) throws IOException {
        MessageDigest sha256 = sha256();
        SM3Digest sm3 = new SM3Digest();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            sha256.update(chunk, 0, read);
            sm3.update(chunk, 0, read);
            size += read;
        }
        byte[] sm3Value = new byte[sm3.getDigestSize()];
        sm3.doFinal(sm3Value, 0);
        return new DocumentDigests(name, mediaType, size, Bytes.wrap(sha256.digest()), Bytes.wrap(sm3Value));
    }

    /** Text of an entry is in normalization form C; some file systems keep names in form D. */
    private static String name(Path file) {
        return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
