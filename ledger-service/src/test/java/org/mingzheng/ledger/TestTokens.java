package org.mingzheng.ledger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;

/** The demonstration's key, and tokens of it. */
final class TestTokens {
    private final ECKey key;

    TestTokens() {
        try {
            key = new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    Path publicKey(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, key.toPublicJWK().toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String token(String subject, String scope) {
        return token(subject, scope, "mingzheng-demo", 3600);
    }

    String token(String subject, String scope, String issuer, long seconds) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader(JWSAlgorithm.ES256),
                    new JWTClaimsSet.Builder()
                            .subject(subject)
                            .issuer(issuer)
                            .claim("scope", scope)
                            .expirationTime(Date.from(Instant.now().plusSeconds(seconds)))
                            .build());
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
