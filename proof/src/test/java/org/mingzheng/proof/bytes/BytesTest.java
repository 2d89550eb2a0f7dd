package org.mingzheng.proof.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class BytesTest {
    @Test
    void isEqualByContentAndKeepsItsOwnCopy() {
        byte[] given = {1, 2, 3};
        Bytes bytes = Bytes.of(given);
        given[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.of(new byte[] {1, 2, 3})).hasToString("010203");
    }

    @Test
    void readsWhatItWrites() {
        Bytes bytes = Bytes.of(new byte[] {0, -1, 127, -128, 62, 63});
        assertThat(Bytes.ofHex(bytes.hex())).isEqualTo(Result.accepted(bytes));
        assertThat(Bytes.ofBase64(bytes.base64())).isEqualTo(Result.accepted(bytes));
        assertThat(Bytes.ofBase64Url(bytes.base64Url())).isEqualTo(Result.accepted(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AA=", "AB==", "AA==\n", " AA==", "A A=", "-_8=", "AA==AA=="})
    void refusesBase64ThatIsNotCanonical(String text) {
        assertThat(Bytes.ofBase64(text))
                .isEqualTo(Result.rejected(Reason.NOT_BASE64, "not the canonical encoding of any bytes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AA==", "AB", "A", "+/8", "AA "})
    void refusesBase64UrlThatIsNotCanonical(String text) {
        assertThat(Bytes.ofBase64Url(text)).isInstanceOf(Result.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0g", "AA", "0x"})
    void refusesHexThatIsNotLowerCaseDigits(String text) {
        assertThat(Bytes.ofHex(text)).isInstanceOf(Result.Rejected.class);
    }
}
