package org.mingzheng.fabric.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** SHA-256 over byte strings one after the other. */
public final class Sha256 {
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

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
