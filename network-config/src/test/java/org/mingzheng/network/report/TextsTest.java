package org.mingzheng.network.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String HOSTILE = "a\n✓✓✓ b\u001b[8m\u202e";
    private static final String SHOWN = "a\\u000A✓✓✓ b\\u001B[8m\\u202E";

    private final Texts texts = new Texts(
            new ListResourceBundle() {
                @Override
                protected Object[][] getContents() {
                    return new Object[][] {{"file", "{0}: {1,number,#}"}};
                }

                @Override
                public Locale getLocale() {
                    return Locale.ENGLISH;
                }
            },
            new PrintWriter(new StringWriter()));

    @Test
    void whatAMessageIsToldAboutIsEscapedAndNumbersAreNumbers() {
        assertThat(texts.text("file", HOSTILE, 1234)).isEqualTo(SHOWN + ": 1234");
    }

    @Test
    void aFaultOfTheNetworkIsOneLine() {
        assertThat(NetworkFault.of("fault.no-network", HOSTILE)).hasMessageContaining(SHOWN);
    }

    @Test
    void aFaultIsToldInBothLanguagesWithTheSamePlaces() {
        ResourceBundle english = ResourceBundle.getBundle("org.mingzheng.network.report.texts", Locale.ROOT);
        ResourceBundle chinese = ResourceBundle.getBundle("org.mingzheng.network.report.texts", Locale.CHINESE);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(chinese.getString(key))).as(key).isEqualTo(places(english.getString(key)));
        }
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
