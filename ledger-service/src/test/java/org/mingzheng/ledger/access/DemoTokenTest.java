package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.ledger.settings.LedgerSettings.AccessSettings;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class DemoTokenTest {
    @TempDir
    private Path folder;

    private ECKey key;
    private JwtDecoder decoder;

    @BeforeEach
    void makeKey() throws Exception {
        key = new ECKeyGenerator(Curve.P_256).generate();
        Path file = Files.writeString(
                folder.resolve("demo.pub.jwk"), key.toPublicJWK().toJSONString());
        decoder = TokenConfiguration.demo(file);
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer("mingzheng-demo")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String signed(ECKey by, UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.ES256), change.apply(good()).build());
        token.sign(new ECDSASigner(by));
        return token.serialize();
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void takesATokenOfTheDemonstrationsKey() throws Exception {
        assertThat(decoder.decode(signed(key, same -> same)).getSubject()).isEqualTo("somebody");
    }

    @Test
    void refusesATokenThatNeverEndsOrHasEnded() throws Exception {
        assertRefused(signed(key, claims -> claims.expirationTime(null)));
        assertRefused(signed(
                key, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    }

    @Test
    void takesASubjectOfTheLongestLengthAndNoLongerAndNotNone() throws Exception {
        String longest = "s".repeat(TokenConfiguration.MAX_SUBJECT);
        assertThat(decoder.decode(signed(key, claims -> claims.subject(longest)))
                        .getSubject())
                .isEqualTo(longest);
        assertRefused(signed(key, claims -> claims.subject(longest + "s")));
        assertRefused(signed(key, claims -> claims.subject("")));
        assertRefused(signed(key, claims -> claims.subject(null)));
    }

    @Test
    void refusesAnotherIssuersKeysAndAlgorithms() throws Exception {
        assertRefused(signed(key, claims -> claims.issuer("another")));
        assertRefused(signed(new ECKeyGenerator(Curve.P_256).generate(), same -> same));
        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good().build());
        symmetric.sign(new MACSigner(key.toPublicJWK().toJSONString()));
        assertRefused(symmetric.serialize());
        assertRefused("eyJhbGciOiJub25lIn0.e30.");
    }

    @Test
    void aProviderNeedsTheNameUnderWhichItKnowsThisService() {
        assertThatThrownBy(() -> new AccessSettings("https://issuer.example", null, null))
                .hasMessageContaining("mingzheng.ledger.access: audience");
        assertThat(new AccessSettings("https://issuer.example", "ledger", null).audience())
                .isEqualTo("ledger");
    }
}
