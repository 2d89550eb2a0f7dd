package org.mingzheng.network.genesis;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.mingzheng.network.certificate.Pem;

/** The Ed25519 key that signs the governance log's checkpoints, and its verifier key (C2SP signed-note). */
final class LogKey {
    private static final byte ED25519 = 1;
    private static final int KEY_LENGTH = 32;
    private static final int ID_LENGTH = 4;

    private LogKey() {}

    /** Makes the key in a file and answers its verifier key. */
    static String create(Path file, String origin) {
        try {
            KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            Pem.writeKey(file, key.getPrivate().getEncoded());
            byte[] spki = key.getPublic().getEncoded();
            return verifierKey(origin, Arrays.copyOfRange(spki, spki.length - KEY_LENGTH, spki.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code origin+keyID+base64(1 ‖ key)}, where the key id is the first four bytes of SHA-256(origin ‖ LF ‖ 1 ‖ key). */
    static String verifierKey(String origin, byte[] key) throws GeneralSecurityException {
        byte[] typed = new byte[1 + key.length];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, key.length);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
        byte[] id = Arrays.copyOf(digest.digest(typed), ID_LENGTH);
        return origin + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
