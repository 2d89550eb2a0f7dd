package org.mingzheng.cli.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

class DemoTokensTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_800_000_000));

    @TempDir
    private Path path;

    private StackFolder folder;

    @BeforeEach
    void make() {
        folder = StackFolder.of(path);
        DemoTokens.complete(folder);
    }

    @Test
    void aTokenIsSignedByTheKeyThatTheServiceReads() throws IOException {
        List<String> parts = List.of(token().split("\\.", -1));
        Bytes signature = Bytes.ofBase64Url(parts.get(2)).orThrow();
        assertThat(publicKey()
                        .verify(Bytes.utf8(parts.get(0) + "." + parts.get(1)), signature)
                        .orThrow())
                .isNotNull();
    }

    @Test
    void aTokenSaysWhoMayDoWhatAndUntilWhen() {
        JsonObject claims = json(Bytes.ofBase64Url(token().split("\\.", -1)[1]).orThrow());
        assertThat(claims.text("iss")).isEqualTo(DemoTokens.ISSUER);
        assertThat(claims.text("sub")).isEqualTo("NotaryMSP");
        assertThat(claims.text("scope")).isEqualTo("append:notary.example/ operate");
        assertThat(claims.integer("exp") - claims.integer("iat")).isEqualTo(600);
    }

    @Test
    void theServiceReadsNoSecretAndTheKeyStaysTheSame() throws IOException {
        String open = Files.readString(folder.tokenPublicKey());
        assertThat(open).doesNotContain("\"d\"");
        DemoTokens.complete(folder);
        assertThat(Files.readString(folder.tokenPublicKey())).isEqualTo(open);
    }

    private String token() {
        return DemoTokens.open(folder, CLOCK)
                .mint("NotaryMSP", List.of("append:notary.example/", "operate"), Duration.ofMinutes(10));
    }

    private PublicKey publicKey() throws IOException {
        JsonObject jwk = json(Bytes.wrap(Files.readAllBytes(folder.tokenPublicKey())));
        Bytes x = Bytes.ofBase64Url(jwk.text("x")).orThrow();
        Bytes y = Bytes.ofBase64Url(jwk.text("y")).orThrow();
        return PublicKey.of(
                        SignatureSuite.ES256,
                        Bytes.wrap(new byte[] {4}).concat(x).concat(y))
                .orThrow();
    }

    private static JsonObject json(Bytes text) {
        return (JsonObject) Json.parse(text, 4096).orThrow();
    }
}
