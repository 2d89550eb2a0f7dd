package org.mingzheng.network.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;

class CertificatesTest {
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
    void everyFileOfTheLayoutIsThereAndNoOther() throws IOException {
        of(Kind.NATIVE).complete();
        assertThat(content().keySet().stream().filter(f -> f.startsWith("CourtMSP")))
                .containsExactlyInAnyOrder(Stream.of(
                                Stream.of("ca/ca.pem", "ca/ca.key", "tlsca/ca.pem", "tlsca/ca.key"),
                                msp(""),
                                identity("orderer"),
                                identity("admin"),
                                identity("client"),
                                tls("orderer"))
                        .flatMap(files -> files)
                        .map(file -> "CourtMSP/" + file)
                        .toArray(String[]::new));
        assertThat(content().keySet())
                .contains("NotaryMSP/peer/msp/signcerts/cert.pem", "NotaryMSP/contract/tls/server.key");
    }

    private static Stream<String> msp(String above) {
        return Stream.of("msp/cacerts/ca.pem", "msp/tlscacerts/ca.pem", "msp/config.yaml")
                .map(file -> above + file);
    }

    private static Stream<String> identity(String role) {
        return Stream.concat(
                msp(role + "/"), Stream.of(role + "/msp/signcerts/cert.pem", role + "/msp/keystore/key.pem"));
    }

    private static Stream<String> tls(String role) {
        return Stream.of(role + "/tls/server.crt", role + "/tls/server.key", role + "/tls/ca.crt");
    }

    @Test
    void onlyTheOwnerReadsAPrivateKey() throws IOException {
        of(Kind.NATIVE).complete();
        for (String file : content().keySet()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(crypto.resolve(file))))
                    .as(file)
                    .isEqualTo(file.endsWith(".key") || file.endsWith("key.pem") ? "rw-------" : "rw-r--r--");
        }
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        of(Kind.NATIVE).complete();
        Map<String, String> before = content();
        passDays(1);
        of(Kind.NATIVE).complete();
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void aMissingCertificateIsMadeAgainFromTheSameAuthority() throws Exception {
        of(Kind.NATIVE).complete();
        Files.delete(crypto.resolve("NotaryMSP/client/msp/signcerts/cert.pem"));
        of(Kind.NATIVE).complete();
        certificate("NotaryMSP/client/msp/signcerts/cert.pem")
                .verify(certificate("NotaryMSP/ca/ca.pem").getPublicKey());
    }

    @Test
    void identitiesComeFromTheSigningAuthorityAndServersFromTheTlsAuthority() throws Exception {
        of(Kind.NATIVE).complete();
        X509Certificate peer = certificate("NotaryMSP/peer/msp/signcerts/cert.pem");
        peer.verify(certificate("NotaryMSP/ca/ca.pem").getPublicKey());
        assertThat(peer.getSubjectX500Principal().getName()).isEqualTo("CN=peer.notary.example,OU=peer,O=NotaryMSP");
        assertThat(peer.getExtendedKeyUsage()).isNull();
        X509Certificate server = certificate("NotaryMSP/contract/tls/server.crt");
        server.verify(certificate("NotaryMSP/tlsca/ca.pem").getPublicKey());
        assertThat(server.getSubjectX500Principal().getName()).isEqualTo("CN=contract.notary.example,O=NotaryMSP");
        assertThat(server.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(2, "localhost"), List.of(2, "contract.notary.example"), List.of(7, "127.0.0.1"));
    }

    @Test
    void aKeySignsForItsCertificate() throws Exception {
        of(Kind.NATIVE).complete();
        byte[] message = {1, 2, 3};
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(KeyFile.read(crypto.resolve("NotaryMSP/admin/msp/keystore/key.pem")));
        signer.update(message);
        byte[] signature = signer.sign();
        signer.initVerify(certificate("NotaryMSP/admin/msp/signcerts/cert.pem"));
        signer.update(message);
        assertThat(signer.verify(signature)).isTrue();
    }

    @Test
    void everySignatureHasTheLowerS() throws Exception {
        of(Kind.NATIVE).complete();
        for (String file : content().keySet()) {
            if (file.endsWith("cert.pem") || file.endsWith(".crt") || file.endsWith("ca.pem")) {
                assertThat(Signing.s(new JcaX509CertificateHolder(certificate(file)))
                                .shiftLeft(1))
                        .isLessThan(SECNamedCurves.getByName("secp256r1").getN());
            }
        }
    }
}
