package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** An implementation that is not ours, and ours, check each other. */
class OpenSslTest {
    private static final Bytes MESSAGE = Bytes.utf8("某文件的哈希\n");

    @TempDir
    private Path folder = Path.of("");

    private OpenSsl openSsl = new OpenSsl(folder);

    @BeforeEach
    void needsOpenSsl() throws IOException, InterruptedException {
        openSsl = OpenSsl.in(folder);
        openSsl.write("message", MESSAGE);
    }

    @ParameterizedTest
    @EnumSource
    void openSslComputesTheSameDigest(DigestSuite suite) throws IOException, InterruptedException {
        String algorithm = suite == DigestSuite.SM3 ? "-sm3" : "-sha256";
        assertThat(openSsl.run("dgst", algorithm, "message")).endsWith("= " + suite.digest(MESSAGE) + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void openSslAcceptsOurSignatures(SignatureSuite suite) throws IOException, InterruptedException {
        for (int i = 0; i < 4; i++) {
            PrivateKey key = PrivateKey.generate(suite, new SecureRandom());
            openSsl.write("key", OpenSsl.publicKey(key.publicKey()));
            openSsl.write("signature", outside(suite, key.sign(MESSAGE)));
            assertThat(verifiedByOpenSsl(suite)).contains("Signature Verified Successfully");
            openSsl.write("signature", outside(suite, key.sign(Bytes.empty())));
            assertThat(verifiedByOpenSsl(suite)).contains("Signature Verification Failure");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ED25519", "SM2"})
    void weAcceptTheSignaturesOfOpenSsl(SignatureSuite suite) throws IOException, InterruptedException {
        PrivateKey key = PrivateKey.generate(suite, new SecureRandom());
        assertThat(key.publicKey().verify(MESSAGE, signedByOpenSsl(key))).isEqualTo(Result.accepted(key.publicKey()));
    }

    /** OpenSSL makes low and high s alike: it signs until both were seen. */
    @Test
    void weAcceptTheLowHalfOfTheEs256SignaturesOfOpenSsl() throws IOException, InterruptedException {
        PrivateKey key = PrivateKey.generate(SignatureSuite.ES256, new SecureRandom());
        List<Boolean> seen = new ArrayList<>();
        while (Collections.frequency(seen, true) == 0 || Collections.frequency(seen, false) == 0) {
            seen.add(
                    switch (key.publicKey().verify(MESSAGE, signedByOpenSsl(key))) {
                        case Result.Accepted<PublicKey> accepted -> true;
                        case Result.Rejected<PublicKey> rejected ->
                            rejected.rejection().reason() == Reason.SIGNATURE_HIGH_S
                                    ? false
                                    : fail(rejected.toString());
                    });
        }
    }

    private Bytes signedByOpenSsl(PrivateKey key) throws IOException, InterruptedException {
        SignatureSuite suite = key.publicKey().suite();
        openSsl.write("private", OpenSsl.privateKey(key));
        String printed = openSsl.run(arguments(suite, "-sign", "-inkey", "private", "-out", "signature"));
        assertThat(printed).isEmpty();
        Bytes signature = openSsl.read("signature");
        return suite == SignatureSuite.ED25519
                ? signature
                : DerSignature.joined(signature).orThrow();
    }

    private String verifiedByOpenSsl(SignatureSuite suite) throws IOException, InterruptedException {
        return openSsl.run(arguments(suite, "-verify", "-pubin", "-inkey", "key", "-sigfile", "signature"));
    }

    private static String[] arguments(SignatureSuite suite, String... first) {
        List<String> arguments = new ArrayList<>(List.of("pkeyutl"));
        arguments.addAll(List.of(first));
        arguments.addAll(List.of("-keyform", "DER", "-rawin", "-in", "message"));
        arguments.addAll(
                switch (suite) {
                    case ED25519 -> List.of();
                    case ES256 -> List.of("-digest", "sha256");
                    case SM2 -> List.of("-digest", "sm3", "-pkeyopt", "distid:1234567812345678");
                });
        return arguments.toArray(String[]::new);
    }

    private static Bytes outside(SignatureSuite suite, Bytes signature) {
        return suite == SignatureSuite.ED25519 ? signature : DerSignature.of(signature);
    }
}
