package org.mingzheng.ledger.wellknown;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

class WellKnownControllerTest {
    private static NoteSigner signer(String origin) {
        return new NoteSigner(origin, PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()));
    }

    @Test
    void theLogsKeysAreAJwkSetThatNamesThemAsNotesDoAndHoldsNoSecret() throws Exception {
        NoteSigner first = signer("notary.example/2026");
        NoteSigner second = signer("court.example/2026");
        String text = WellKnownController.keys(List.of(first, second)).toString();
        List<JWK> keys = JWKSet.parse(text).getKeys();
        assertThat(keys).hasSize(2).noneMatch(JWK::isPrivate);
        assertThat(text).doesNotContain("\"d\"");
        OctetKeyPair key = (OctetKeyPair) keys.getFirst();
        assertThat(key.getKeyID())
                .isEqualTo(
                        "notary.example/2026+" + first.verifierKey().key().id().hex());
        assertThat(key.getDecodedX())
                .isEqualTo(first.verifierKey().publicKey().encoded().toArray());
    }

    @Test
    void contactsEndAtAMidnightWithinAMonth() {
        String text = WellKnownController.contacts(
                List.of("mailto:security@notary.example", "https://notary.example/report"),
                Instant.parse("2026-11-29T13:14:15Z"));
        assertThat(text).isEqualTo("""
            Contact: mailto:security@notary.example
            Contact: https://notary.example/report
            Expires: 2026-12-29T00:00:00Z
            Preferred-Languages: zh, en
            """);
    }
}
