package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class DerSignatureTest {
    @Test
    void readsWhatItWrites() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] joined = new byte[64];
            random.nextBytes(joined);
            for (int zero = 0; zero < i % 34; zero++) {
                joined[zero] = 0;
                joined[32 + zero * 7 % 32] = 0;
            }
            assertThat(DerSignature.joined(DerSignature.of(Bytes.of(joined))))
                    .isEqualTo(Result.accepted(Bytes.of(joined)));
        }
    }

    @Test
    void writesTheShortestIntegers() {
        byte[] joined = new byte[64];
        joined[31] = 1;
        joined[63] = (byte) 0x80;
        assertThat(DerSignature.of(Bytes.of(joined))).hasToString("300702010102020080");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "3006020101020101ff",
                "30070201010201",
                "3006020101020102ff",
                "3007020101020101",
                "300602010102017f00",
                "310602010102017f",
                "3006030101020101",
                "3006020101030101",
                "300702020001020101",
                "300702010102020001",
                "3006020181020101",
                "3006020101020181",
                "308106020101020101",
                "3080020101020101",
                "30060201ff0201ff",
                "3005020002010100",
                "3006027f01020101",
                "300602ff01020101",
                "3026022101000000000000000000000000000000000000000000000000000000000000000000020101",
            })
    void refusesAnythingButTheOneForm(String der) {
        assertThat(DerSignature.joined(Bytes.ofHex(der).orThrow()))
                .isEqualTo(Result.rejected(Reason.SIGNATURE_MALFORMED, "not the DER of two numbers below 2^256"));
    }

    @Test
    void everyFlippedBitGivesAnotherSignatureOrNone() {
        Bytes der = DerSignature.of(Sha256.digest(Bytes.utf8("r")).concat(Sha256.digest(Bytes.utf8("s"))));
        for (int bit = 0; bit < 8 * der.size(); bit++) {
            byte[] flipped = der.toArray();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            if (DerSignature.joined(Bytes.of(flipped)) instanceof Result.Accepted<Bytes>(Bytes joined)) {
                assertThat(DerSignature.of(joined)).isEqualTo(Bytes.of(flipped));
            }
        }
    }
}
