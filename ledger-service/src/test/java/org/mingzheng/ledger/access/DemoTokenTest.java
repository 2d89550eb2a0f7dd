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
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.AccessSettings;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

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
        String longest = "s".repeat(TokenRules.MAX_SUBJECT);
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
        assertThatThrownBy(() -> new AccessSettings("https://issuer.example", null, null, List.of()))
                .hasMessageContaining("mingzheng.ledger.access: audience");
        assertThat(new AccessSettings("https://issuer.example", "ledger", null, List.of()).audience())
                .isEqualTo("ledger");
    }

    private LedgerSettings settings(AccessSettings access) {
        return new LedgerSettings(
                new LedgerSettings.NetworkSettings("evidence", "ledger"),
                List.of(new LedgerSettings.OrganisationSettings(
                        "NotaryMSP",
                        List.of(new LedgerSettings.GatewaySettings("127.0.0.1:1", folder)),
                        folder,
                        folder,
                        List.of())),
                List.of("NotaryMSP"),
                1,
                new LedgerSettings.DatabaseSettings(null, null, null, folder),
                access,
                new LedgerSettings.PublishingSettings(200),
                new LedgerSettings.LimitSettings(1, 1, 1, 1, 1, 1),
                60,
                List.of(),
                List.of(),
                false);
    }

    private JwtDecoder decoder(AccessSettings access, String... profiles) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.setActiveProfiles(profiles);
        return new TokenConfiguration().jwtDecoder(settings(access), environment);
    }

    @Test
    void theProfileProductionTakesAProviderAndNoDemonstrationsKeyAndSaysWhatToDo() throws Exception {
        AccessSettings demo = new AccessSettings(null, null, folder.resolve("demo.pub.jwk"), List.of());
        assertThat(decoder(demo).decode(signed(key, same -> same)).getSubject()).isEqualTo("somebody");
        assertThatThrownBy(() -> decoder(demo, "production"))
                .hasMessageContaining("mingzheng.ledger.access.demo-key")
                .hasMessageContaining("set mingzheng.ledger.access.issuer");

        JwtDecoder away = decoder(new AccessSettings("http://127.0.0.1:1", "ledger", null, List.of()), "production");
        assertThatThrownBy(() -> away.decode("eyJhbGciOiJFUzI1NiJ9.e30.AA"))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }
}
