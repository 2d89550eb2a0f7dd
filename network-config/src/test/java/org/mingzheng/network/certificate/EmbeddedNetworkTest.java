package org.mingzheng.network.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERUTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Ordering;

/** The mark of an embedded network, as we and others read it. */
class EmbeddedNetworkTest {
    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");
    private static final String PEER = "NotaryMSP/peer/msp/signcerts/cert.pem";

    @TempDir
    Path crypto;

    private void complete(Kind kind) {
        NetworkDefinition ours = NetworkDefinition.ours();
        NetworkDefinition network = ours.resolved(kind, Ordering.SMARTBFT, ours.organisations());
        new Certificates(network, crypto, InstantSource.fixed(START)).complete();
    }

    private byte[] mark(String file) {
        return CertificateFile.read(crypto.resolve(file)).getExtensionValue(EmbeddedNetwork.OID);
    }

    /** What a program that is not ours prints; where it is missing the test is skipped. */
    private static String printed(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            System.out.println("SKIPPED: EmbeddedNetworkTest, since there is no " + command[0]);
            return abort("there is no " + command[0]);
        }
    }

    @Test
    void everyCertificateOfAnEmbeddedNetworkSaysThatItIsOneProcess() throws IOException {
        complete(Kind.EMBEDDED);
        for (String name : List.of("ca/ca.pem", "tlsca/ca.pem", "peer/msp/signcerts/cert.pem", "peer/tls/server.crt")) {
            byte[] der = ASN1OctetString.getInstance(mark("NotaryMSP/" + name)).getOctets();
            assertThat(ASN1Primitive.fromByteArray(der)).isEqualTo(new DERUTF8String("one process"));
        }
    }

    @Test
    void noCertificateOfANativeNetworkSaysSo() {
        complete(Kind.NATIVE);
        assertThat(mark(PEER)).isNull();
    }

    @Test
    void opensslReadsTheMark() throws IOException {
        complete(Kind.EMBEDDED);
        String file = crypto.resolve(PEER).toString();
        assertThat(printed("openssl", "x509", "-noout", "-text", "-in", file))
                .contains("1.3.6.1.4.1.32473.1", "..one process");
    }

    @Test
    void goReadsTheMark() throws IOException {
        complete(Kind.EMBEDDED);
        Path program = Files.writeString(crypto.resolve("main.go"), """
            package main

            import (
            	"crypto/x509"
            	"encoding/pem"
            	"fmt"
            	"os"
            )

            func main() {
            	file, _ := os.ReadFile(os.Args[1])
            	block, _ := pem.Decode(file)
            	certificate, err := x509.ParseCertificate(block.Bytes)
            	if err != nil {
            		panic(err)
            	}
            	for _, extension := range certificate.Extensions {
            		fmt.Println(extension.Id, string(extension.Value[2:]))
            	}
            }
            """);
        assertThat(printed("go", "run", program.toString(), crypto.resolve(PEER).toString()))
                .contains("1.3.6.1.4.1.32473.1 one process");
    }
}
