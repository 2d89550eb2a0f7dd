package org.mingzheng.network.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ListResourceBundle;
import java.util.Locale;
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
        assertThat(new NetworkFault(HOSTILE, "Mend it")).hasMessage(SHOWN + ". Mend it.");
    }
}
