package org.mingzheng.ledger.access;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/** Whose tokens count: those of a provider, or of a demonstration's own key. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    /** The profile that refuses what is for demonstrations. */
    static final String PRODUCTION = "production";

    private static final String DEMO_ISSUER = "mingzheng-demo";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    JwtDecoder jwtDecoder(LedgerSettings settings, Environment environment, Clock clock) {
        Path demoKey = settings.access().demoKey();
        if (demoKey == null) {
            String issuer = "" + settings.access().issuer();
            return new KnownTokens(new SupplierJwtDecoder(() -> JwtDecoders.fromIssuerLocation(issuer)), clock);
        }
        if (environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.access.demo-key: the profile " + PRODUCTION
                            + " takes no demonstration key; set mingzheng.ledger.access.issuer to your OpenID Connect provider");
        }
        return new KnownTokens(demo(demoKey), clock);
    }

    private static JwtDecoder demo(Path file) {
        try {
            ECKey key = ECKey.parse(Files.readString(file));
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                            (selector, context) -> selector.select(new com.nimbusds.jose.jwk.JWKSet(key.toPublicJWK())))
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(DEMO_ISSUER));
            return decoder;
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.access.demo-key: must be a P-256 public key as JWK: " + file, e);
        }
    }
}
