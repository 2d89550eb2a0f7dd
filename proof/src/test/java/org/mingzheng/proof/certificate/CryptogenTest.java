package org.mingzheng.proof.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;

/** Certificates that Fabric's own {@code cryptogen} (3.1) made. */
class CryptogenTest {
    @Test
    void aPeersCertificateAndItsAuthorityAreOfTheProfile() throws IOException {
        Certificate peer = Certificate.ofPem(text("peer.pem"));
        Certificate authority = Certificate.ofAuthority(der("ca.pem"));
        assertThat(peer.isIssuedBy(authority)).isTrue();
        assertThat(peer.rights().maySign()).isTrue();
        assertThat(peer.units()).containsExactly("peer");
        assertThat(authority.rights().maySign()).isFalse();
        assertThat(authority.rights().oneProcess()).isFalse();
    }

    @Test
    void aPeersTlsCertificateMayNotSignForIt() throws IOException {
        assertThat(Certificate.ofPem(text("tls.pem")).rights().maySign()).isFalse();
    }

    @Test
    void anAdministratorsCertificateIsNoPeers() throws IOException {
        assertThat(Certificate.ofPem(text("admin.pem")).units()).containsExactly("admin");
    }

    private static Bytes der(String name) throws IOException {
        return Bytes.wrap(Base64.getMimeDecoder().decode(text(name).replaceAll("-----.*-----", "")));
    }

    private static String text(String name) throws IOException {
        try (InputStream in = CryptogenTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
