package org.mingzheng.fabric.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over byte strings one after the other. */
public final class Sha256 {
    private static final int PIECE = 64 * 1024;

    private Sha256() {}

    /**
     * {@return the digest, 32 bytes}
     *
     * @param parts what is hashed, in order, without anything between
     */
    public static ByteString of(ByteString... parts) {
        return of(List.of(parts));
    }

    /**
     * {@return the digest, 32 bytes}
     *
     * @param parts what is hashed, in order, without anything between
     */
    public static ByteString of(Iterable<ByteString> parts) {
        MessageDigest digest = digest();
        for (ByteString part : parts) {
            for (ByteBuffer buffer : part.asReadOnlyByteBufferList()) {
                digest.update(buffer);
            }
        }
        return UnsafeByteOperations.unsafeWrap(digest.digest());
    }

    /**
     * {@return the digest of a file's content, 32 bytes} Read piece by piece: a contract's jar is larger than all else in memory.
     *
     * @param file any
     * @throws IOException if it cannot be read
     */
    public static ByteString of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                digest.update(piece, 0, count);
            }
        }
        return UnsafeByteOperations.unsafeWrap(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
