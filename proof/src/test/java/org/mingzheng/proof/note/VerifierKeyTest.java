package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

class VerifierKeyTest {
    /** The example of c2sp.org/signed-note. */
    private static final String EXAMPLE = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void readsAndWritesTheExampleOfTheSpecification() {
        VerifierKey key = VerifierKey.parse(EXAMPLE).orThrow();
        assertThat(key.encoded()).isEqualTo(EXAMPLE);
        assertThat(key.key().name()).isEqualTo("example.com/foo");
        assertThat(new VerifierKey("example.com/foo", key.publicKey())).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "'', VERIFIER_KEY_MALFORMED",
        "example.com/foo+530d903a, VERIFIER_KEY_MALFORMED",
        "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, KEY_NAME_MALFORMED",
        "example.com/f o+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, KEY_NAME_MALFORMED",
        "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, NOT_HEX",
        "example.com/foo+530d903+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, NOT_HEX",
        "example.com/foo+530d90+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, NOTE_MALFORMED",
        "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, KEY_ID_MISMATCH",
        "example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, KEY_ID_MISMATCH",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2kAA==, KEY_MALFORMED",
        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k=, NOT_BASE64",
        "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k, UNKNOWN_SUITE",
        "example.com/foo+530d903a+, UNKNOWN_SUITE",
        "example.com/foo+530d903a+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, KEY_MALFORMED",
    })
    void refusesAnythingElse(String encoded, Reason reason) {
        assertThat(VerifierKey.parse(encoded))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(reason));
    }

    @Test
    void everyChangedCharacterIsRefused() {
        for (int at = 0; at < EXAMPLE.length(); at++) {
            for (char c : "aA0+ \u3000/".toCharArray()) {
                String changed = EXAMPLE.substring(0, at) + c + EXAMPLE.substring(at + 1);
                if (!changed.equals(EXAMPLE)) {
                    assertThat(VerifierKey.parse(changed)).as(changed).isInstanceOf(Result.Rejected.class);
                }
            }
        }
    }

    @Test
    void aKeyOfAnotherSuiteSignsNoNotes() {
        PrivateKey key =
                PrivateKey.of(SignatureSuite.SM2, Sha256.digest(Bytes.empty())).orThrow();
        assertThatThrownBy(() -> new VerifierKey("name", key.publicKey())).isInstanceOf(RejectedException.class);
    }
}
