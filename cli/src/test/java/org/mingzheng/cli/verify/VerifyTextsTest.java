package org.mingzheng.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class VerifyTextsTest {
    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle chinese = bundle(Locale.CHINESE);
        ResourceBundle english = bundle(Locale.ROOT);
        assertThat(english.keySet()).containsAll(chinese.keySet());
        english.keySet().stream()
                .filter(key -> !key.startsWith("usage.footer"))
                .forEach(key -> assertThat(chinese.getString(key)).as(key).isNotBlank());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.mingzheng.cli.verify.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
