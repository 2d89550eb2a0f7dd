package org.mingzheng.proof.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;

/**
 * The {@code openssl} command, working on files of one folder.
 *
 * @param folder of the files that the arguments name
 */
record OpenSsl(Path folder) {
    private static final String P256 = "2a8648ce3d030107";
    private static final String SM2 = "2a811ccf5501822d";

    /** A folder to work in, or a skipped test that says what to install. */
    static OpenSsl in(Path folder) throws IOException, InterruptedException {
        OpenSsl openSsl = new OpenSsl(folder);
        assumeTrue(openSsl.isInstalled(), "SKIPPED: there is no openssl to compare with; install OpenSSL 3");
        return openSsl;
    }

    private boolean isInstalled() throws IOException, InterruptedException {
        try {
            return run("version").startsWith("OpenSSL 3");
        } catch (IOException e) {
            return false;
        }
    }

    /** {@return what the command printed, errors too} */
    String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }

    void write(String file, Bytes content) throws IOException {
        Files.write(folder.resolve(file), content.toArray());
    }

    Bytes read(String file) throws IOException {
        return Bytes.wrap(Files.readAllBytes(folder.resolve(file)));
    }

    /** The key as SubjectPublicKeyInfo (RFC 5480 §2, RFC 8410 §4). */
    static Bytes publicKey(PublicKey key) {
        return hex(switch (key.suite()) {
                    case ED25519 -> "302a300506032b6570032100";
                    case ES256 -> "3059301306072a8648ce3d02010608" + P256 + "034200";
                    case SM2 -> "3059301306072a8648ce3d02010608" + SM2 + "034200";
                })
                .concat(key.encoded());
    }

    /** The key as ECPrivateKey (RFC 5915 §3), for Ed25519 as PKCS #8 (RFC 8410 §7). */
    static Bytes privateKey(PrivateKey key) {
        return switch (key.publicKey().suite()) {
            case ED25519 -> hex("302e020100300506032b657004220420").concat(key.secret());
            case ES256 -> ecPrivateKey(key, P256);
            case SM2 -> ecPrivateKey(key, SM2);
        };
    }

    private static Bytes ecPrivateKey(PrivateKey key, String curve) {
        return hex("30770201010420")
                .concat(key.secret())
                .concat(hex("a00a0608" + curve + "a144034200"))
                .concat(key.publicKey().encoded());
    }

    private static Bytes hex(String digits) {
        return Bytes.ofHex(digits).orThrow();
    }
}
