package org.mingzheng.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.certificate.Pem;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.VerifierKey;

class LogKeyFileTest {
    @TempDir
    private Path folder;

    @Test
    void theKeyStaysTheSameAndJavaSignsWithIt() throws GeneralSecurityException {
        Path file = folder.resolve("log.key");
        VerifierKey made = LogKeyFile.ensure(file, "notary.example/2026");
        assertThat(LogKeyFile.ensure(file, "notary.example/2026")).isEqualTo(made);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Pem.readKey(file))));
        signature.update(new byte[] {1, 2, 3});
        Bytes message = Bytes.wrap(new byte[] {1, 2, 3});
        assertThat(made.publicKey()
                        .verify(message, Bytes.wrap(signature.sign()))
                        .orThrow())
                .isNotNull();
    }
}
