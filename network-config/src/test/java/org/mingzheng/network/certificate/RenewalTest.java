package org.mingzheng.network.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.network.report.NetworkFault;

/** How long certificates live, and what takes their place. */
class RenewalTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    @TempDir
    Path crypto;

    private Instant now = START;

    private Certificates of(Kind kind) {
        NetworkDefinition ours = NetworkDefinition.ours();
        return new Certificates(ours.resolved(kind, Ordering.SMARTBFT, ours.organisations()), crypto, () -> now);
    }

    private void passDays(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    private X509Certificate certificate(String file) {
        return CertificateFile.read(crypto.resolve(file));
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(crypto).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                content.put(crypto.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void certificatesLiveAsLongAsTheDefinitionSays() {
        of(Kind.NATIVE).complete();
        assertThat(end("NotaryMSP/client/msp/signcerts/cert.pem")).isEqualTo(START.plus(Duration.ofDays(365)));
        assertThat(end("NotaryMSP/peer/msp/signcerts/cert.pem")).isEqualTo(START.plus(Duration.ofDays(730)));
        assertThat(end("NotaryMSP/ca/ca.pem")).isEqualTo(START.plus(Duration.ofDays(20 * 365)));
        assertThat(of(Kind.NATIVE).firstExpiry()).isEqualTo(START.plus(Duration.ofDays(365)));
    }

    private Instant end(String file) {
        return certificate(file).getNotAfter().toInstant();
    }

    @Test
    void aCertificateIsRenewedOnItsKeyWhenLessThanTheLeadTimeIsLeft() throws Exception {
        of(Kind.NATIVE).complete();
        X509Certificate old = certificate("NotaryMSP/client/msp/signcerts/cert.pem");
        passDays(365 - 60);
        assertThat(of(Kind.NATIVE).renew()).isEmpty();
        passDays(1);
        assertThat(of(Kind.NATIVE).renew())
                .hasSize(8)
                .contains("NotaryMSP/client/msp/signcerts/cert.pem", "CourtMSP/admin/msp/signcerts/cert.pem");
        X509Certificate renewed = certificate("NotaryMSP/client/msp/signcerts/cert.pem");
        renewed.verify(certificate("NotaryMSP/ca/ca.pem").getPublicKey());
        assertThat(renewed.getPublicKey()).isEqualTo(old.getPublicKey());
        assertThat(renewed.getSubjectX500Principal()).isEqualTo(old.getSubjectX500Principal());
        assertThat(renewed.getSerialNumber()).isNotEqualTo(old.getSerialNumber());
        assertThat(end("NotaryMSP/client/msp/signcerts/cert.pem")).isEqualTo(now.plus(Duration.ofDays(365)));
        assertThat(of(Kind.NATIVE).renew()).isEmpty();
    }

    @Test
    void nothingOutlivesItsAuthority() {
        of(Kind.NATIVE).complete();
        passDays(20 * 365 - 10);
        assertThat(of(Kind.NATIVE).renew()).hasSizeGreaterThan(20);
        assertThat(end("NotaryMSP/peer/tls/server.crt")).isEqualTo(end("NotaryMSP/tlsca/ca.pem"));
    }

    @Test
    void anExpiredAuthoritySignsNothing() {
        of(Kind.NATIVE).complete();
        passDays(20 * 365);
        assertThatThrownBy(() -> of(Kind.NATIVE).renew())
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("JusticeMSP/ca/ca.pem expired on");
    }

    @Test
    void anAuthorityWhoseKeyIsKeptElsewhereIsNeverReplaced() throws IOException {
        of(Kind.NATIVE).complete();
        Files.delete(crypto.resolve("NotaryMSP/ca/ca.key"));
        Map<String, String> before = content();
        of(Kind.NATIVE).complete();
        assertThat(content()).isEqualTo(before);
        passDays(364);
        assertThatThrownBy(() -> of(Kind.NATIVE).renew())
                .isInstanceOf(NetworkFault.class)
                .hasMessageContaining("ca.key");
    }
}
