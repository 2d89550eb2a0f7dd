package org.mingzheng.cli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.mingzheng.audit.finding.FindingCode;

class FindingTextTest {
    @Test
    void everyCodeHasAnExplanationInBothLanguages() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.CHINESE}) {
            ResourceBundle texts = ResourceBundle.getBundle("org.mingzheng.cli.reading.texts", language);
            for (FindingCode code : FindingCode.values()) {
                assertThat(texts.getString("code." + code.code())).isNotBlank();
            }
        }
    }
}
