package org.mingzheng.ledger.access;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.AccessSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
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
    JwtDecoder jwtDecoder(LedgerSettings settings, Environment environment) {
        AccessSettings access = settings.access();
        Path demoKey = access.demoKey();
        if (demoKey == null) {
            return lasting(new SupplierJwtDecoder(() -> provider("" + access.issuer(), "" + access.audience())));
        }
        if (environment.acceptsProfiles(Profiles.of(PRODUCTION))) {
            throw new IllegalArgumentException("mingzheng.ledger.access.demo-key: the profile " + PRODUCTION
                    + " takes no demonstration key; set mingzheng.ledger.access.issuer to your OpenID Connect provider,"
                    + " and mingzheng.ledger.access.audience");
        }
        return demo(demoKey);
    }

    /** Asked for its keys when the first token comes: the service starts also while the provider is away. */
    static JwtDecoder provider(String issuer, String audience) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                .validateType(false)
                .jwsAlgorithms(all -> all.addAll(List.of(SignatureAlgorithm.values())))
                .jwtProcessorCustomizer(EdwardsKeys::addTo)
                .build();
        decoder.setJwtValidator(new TokenRules(issuer, audience));
        return decoder;
    }

    /** A provider that is away is no fault of the token, and no error of ours: the caller is told to come again. */
    private static JwtDecoder lasting(JwtDecoder lazy) {
        return token -> {
            try {
                return lazy.decode(token);
            } catch (JwtDecoderInitializationException e) {
                throw new JwtException("the provider of tokens does not answer", e);
            }
        };
    }

    static JwtDecoder demo(Path file) {
        try {
            ECKey key = ECKey.parse(Files.readString(file)).toPublicJWK();
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(
                            (selector, context) -> selector.select(new JWKSet(key)))
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setJwtValidator(new TokenRules(DEMO_ISSUER, null));
            return decoder;
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.access.demo-key: must be a P-256 public key as JWK: " + file, e);
        }
    }
}
