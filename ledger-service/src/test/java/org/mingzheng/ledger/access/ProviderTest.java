package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Tokens of an OpenID Connect provider, which is a stub on this machine. */
class ProviderTest {
    private HttpServer server;
    private String issuer;
    private RSAKey key;
    private volatile JWKSet published;
    private JwtDecoder decoder;

    @BeforeEach
    void start() throws Exception {
        key = key("first");
        published = new JWKSet(key.toPublicJWK());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer(
                "/.well-known/openid-configuration",
                () -> "{\"issuer\":\"" + issuer + "\",\"jwks_uri\":\"" + issuer
                        + "/keys\",\"subject_types_supported\":[\"public\"]}");
        answer("/keys", () -> published.toString());
        server.start();
        decoder = TokenConfiguration.provider(issuer, "ledger");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private interface Text {
        String get();
    }

    private void answer(String path, Text text) {
        server.createContext(path, exchange -> {
            byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            try (exchange) {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException e) {
                // the caller is gone
            }
        });
    }

    private static RSAKey key(String id) throws Exception {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer(issuer)
                .audience(List.of("other", "ledger"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private String signed(RSAKey by, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(by.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        SignedJWT token = new SignedJWT(header, change.apply(claims()).build());
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private void requireRefused(String what, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        String token = signed(key, change);
        assertThatThrownBy(() -> decoder.decode(token)).as(what).isInstanceOf(JwtException.class);
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void aTokenOfTheProviderForThisServiceIsTakenAndEachClaimOfItCounts() throws Exception {
        assertThat(decoder.decode(signed(key, same -> same)).getSubject()).isEqualTo("somebody");

        requireRefused("for another service", claims -> claims.audience("other"));
        requireRefused("for nobody", claims -> claims.audience((String) null));
        requireRefused("of another issuer", claims -> claims.issuer("https://login.example"));
        requireRefused("of no issuer", claims -> claims.issuer(null));
        requireRefused("expired", claims -> claims.expirationTime(in(-120)));
        requireRefused("without end", claims -> claims.expirationTime(null));
        requireRefused("not yet valid", claims -> claims.notBeforeTime(in(120)));
        requireRefused("of nobody", claims -> claims.subject(null));
        requireRefused("of a name too long", claims -> claims.subject("x".repeat(256)));
    }

    @Test
    void onlyTheProvidersAlgorithmCounts() throws Exception {
        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        symmetric.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        String none = new PlainJWT(claims().build()).serialize();

        assertThatThrownBy(() -> decoder.decode(symmetric.serialize())).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(none)).isInstanceOf(JwtException.class);
    }

    @Test
    void aNewKeyIsFoundAndAStrangersKeyOfTheSameNameIsNot() throws Exception {
        assertThat(decoder.decode(signed(key, same -> same)).getSubject()).isEqualTo("somebody");
        RSAKey stranger = key("first");
        String forged = signed(stranger, same -> same);
        assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(JwtException.class);

        RSAKey next = key("second");
        String early = signed(next, same -> same);
        assertThatThrownBy(() -> decoder.decode(early)).isInstanceOf(JwtException.class);
        published = new JWKSet(List.of(key.toPublicJWK(), next.toPublicJWK()));
        assertThat(decoder.decode(early).getSubject()).isEqualTo("somebody");
    }
}
