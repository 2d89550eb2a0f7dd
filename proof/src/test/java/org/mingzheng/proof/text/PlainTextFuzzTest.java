package org.mingzheng.proof.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextFuzzTest {
    /** By another road than the code: the classes of {@link Pattern}. */
    private static final Pattern HOSTILE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|^\\p{M}|\\p{M}{5}", Pattern.UNICODE_CHARACTER_CLASS);

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "\u001b[2K\r\n", "\u202e\u200b", "a\u0301\u0301\u0301\u0301\u0301", "\ud800\udb40\udc01", "公证书")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsEscapedIsPlainAndStaysAsItIs(byte[] units) {
        String text = new String(chars(units));
        String shown = PlainText.escaped(text);
        assertThat(HOSTILE.matcher(shown).find()).as(shown).isFalse();
        assertThat(PlainText.escaped(shown)).isEqualTo(shown);
        assertThat(PlainText.isPlain(shown)).isTrue();
    }

    private static char[] chars(byte[] units) {
        char[] chars = new char[units.length / 2];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) ((units[2 * i] << 8) | (units[2 * i + 1] & 0xff));
        }
        return chars;
    }
}
