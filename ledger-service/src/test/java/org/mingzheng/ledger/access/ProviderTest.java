package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.impl.BaseJWSProvider;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
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

    private String signed(@Nullable JOSEObjectType type, JWSAlgorithm algorithm, JWK by, JWSSigner signer)
            throws Exception {
        var header =
                new JWSHeader.Builder(algorithm).keyID(by.getKeyID()).type(type).build();
        SignedJWT token = new SignedJWT(header, claims().build());
        token.sign(signer);
        return token.serialize();
    }

    private void requireRefused(TokenFault why, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        requireRefused(why, signed(key, change));
    }

    private void requireRefused(TokenFault why, String token) {
        assertThatThrownBy(() -> decoder.decode(token))
                .isInstanceOf(BadJwtException.class)
                .extracting(TokenFault::of)
                .isEqualTo(why);
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    @Test
    void aTokenOfTheProviderForThisServiceIsTakenAndEachClaimOfItCounts() throws Exception {
        assertThat(decoder.decode(signed(key, same -> same)).getSubject()).isEqualTo("somebody");

        requireRefused(TokenFault.AUDIENCE, claims -> claims.audience("other"));
        requireRefused(TokenFault.AUDIENCE, claims -> claims.audience((String) null));
        requireRefused(TokenFault.ISSUER, claims -> claims.issuer("https://login.example"));
        requireRefused(TokenFault.ISSUER, claims -> claims.issuer(null));
        requireRefused(TokenFault.EXPIRED, claims -> claims.expirationTime(in(-120)));
        requireRefused(TokenFault.ENDLESS, claims -> claims.expirationTime(null));
        requireRefused(TokenFault.EARLY, claims -> claims.notBeforeTime(in(120)));
        requireRefused(TokenFault.SUBJECT, claims -> claims.subject(null));
        requireRefused(TokenFault.SUBJECT, claims -> claims.subject("x".repeat(256)));
        requireRefused(TokenFault.BOUND, claims -> claims.claim("cnf", Map.of("x5t#S256", "A".repeat(43))));
        requireRefused(TokenFault.MALFORMED, "abc");
        requireRefused(TokenFault.MALFORMED, "a.b.c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt", ""})
    void anAccessTokenMayBeCalledAsTheStandardsCallIt(String type) throws Exception {
        @Nullable JOSEObjectType named = type.isEmpty() ? null : new JOSEObjectType(type);
        String token = signed(named, JWSAlgorithm.RS256, key, new RSASSASigner(key));

        assertThat(decoder.decode(token).getSubject()).isEqualTo("somebody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logout+jwt", "secevent+jwt", "dpop+jwt"})
    void aTokenForAnotherPurposeIsNoAccessToken(String type) throws Exception {
        requireRefused(
                TokenFault.TYPE, signed(new JOSEObjectType(type), JWSAlgorithm.RS256, key, new RSASSASigner(key)));
    }

    @Test
    void everyAlgorithmOfTheProvidersKeysIsTaken() throws Exception {
        ECKey p256 = new ECKeyGenerator(Curve.P_256).keyID("p256").generate();
        ECKey p384 = new ECKeyGenerator(Curve.P_384).keyID("p384").generate();
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OctetKeyPair edwards = edwards(pair, "ed");
        published = new JWKSet(List.of(key.toPublicJWK(), p256.toPublicJWK(), p384.toPublicJWK(), edwards));
        for (JWSAlgorithm rsa : List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.RS512)) {
            requireTaken(rsa, key, new RSASSASigner(key));
        }
        requireTaken(JWSAlgorithm.ES256, p256, new ECDSASigner(p256));
        requireTaken(JWSAlgorithm.ES384, p384, new ECDSASigner(p384));
        requireTaken(JWSAlgorithm.EdDSA, edwards, new EdwardsSigner(pair));
        requireTaken(JWSAlgorithm.Ed25519, edwards, new EdwardsSigner(pair));
    }

    @Test
    void aStrangersEdwardsKeyOrAChangedTokenOrAnUnknownCriticalHeaderIsNoSignature() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        OctetKeyPair edwards = edwards(pair, "ed");
        published = new JWKSet(List.of(key.toPublicJWK(), edwards));
        String good = signed(JOSEObjectType.JWT, JWSAlgorithm.EdDSA, edwards, new EdwardsSigner(pair));

        requireTaken(JWSAlgorithm.EdDSA, edwards, new EdwardsSigner(pair));
        requireRefused(
                TokenFault.SIGNATURE,
                signed(JOSEObjectType.JWT, JWSAlgorithm.EdDSA, edwards, new EdwardsSigner(stranger)));
        requireRefused(TokenFault.SIGNATURE, good.substring(0, good.lastIndexOf('.') + 1) + "A".repeat(86));
        requireRefused(
                TokenFault.SIGNATURE, signed(JOSEObjectType.JWT, JWSAlgorithm.ES512, edwards, new EdwardsSigner(pair)));
        SignedJWT critical = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .keyID("ed")
                        .criticalParams(Set.of("x"))
                        .customParam("x", 1)
                        .build(),
                claims().build());
        critical.sign(new EdwardsSigner(pair));
        requireRefused(TokenFault.SIGNATURE, critical.serialize());
    }

    private void requireTaken(JWSAlgorithm algorithm, JWK by, JWSSigner signer) throws Exception {
        String token = signed(new JOSEObjectType("at+jwt"), algorithm, by, signer);
        assertThat(decoder.decode(token).getSubject()).as("" + algorithm).isEqualTo("somebody");
    }

    private static OctetKeyPair edwards(KeyPair pair, String id) {
        byte[] encoded = pair.getPublic().getEncoded();
        byte[] point = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(point))
                .keyID(id)
                .build();
    }

    /** Signs by the JDK, whatever algorithm the header names. */
    private static final class EdwardsSigner extends BaseJWSProvider implements JWSSigner {
        private final KeyPair pair;

        EdwardsSigner(KeyPair pair) {
            super(Set.of(JWSAlgorithm.EdDSA, JWSAlgorithm.Ed25519, JWSAlgorithm.ES512));
            this.pair = pair;
        }

        @Override
        public Base64URL sign(JWSHeader header, byte[] input) throws JOSEException {
            try {
                Signature signing = Signature.getInstance("Ed25519");
                signing.initSign(pair.getPrivate());
                signing.update(input);
                return Base64URL.encode(signing.sign());
            } catch (GeneralSecurityException e) {
                throw new JOSEException(e);
            }
        }
    }

    @Test
    void onlyTheProvidersAlgorithmCounts() throws Exception {
        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        symmetric.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        String none = new PlainJWT(claims().build()).serialize();

        requireRefused(TokenFault.SIGNATURE, symmetric.serialize());
        assertThatThrownBy(() -> decoder.decode(none)).isInstanceOf(BadJwtException.class);
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
