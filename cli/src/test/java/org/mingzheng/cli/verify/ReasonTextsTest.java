package org.mingzheng.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class ReasonTextsTest {
    private static final Path SPECIFICATION =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/verdict.md");

    @Test
    void theCommandSaysOfEachReasonWhatTheSpecificationSays() throws IOException {
        List<String> rows = Files.readAllLines(SPECIFICATION).stream()
                .filter(line ->
                        line.startsWith("| `") && (line.contains("| unknown |") || line.contains("| contradicted |")))
                .toList();
        assertThat(rows).hasSizeGreaterThan(40);
        for (String row : rows) {
            List<String> cells = List.of(row.split(" *\\| *"));
            String key = "reason." + cells.get(1).replace("`", "");
            assertThat(text(key, Locale.CHINESE)).isEqualTo(cells.get(3));
            assertThat(text(key, Locale.ENGLISH)).isEqualTo(cells.get(4));
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        ResourceBundle chinese = bundle(Locale.CHINESE);
        ResourceBundle english = bundle(Locale.ROOT);
        assertThat(english.keySet()).containsAll(chinese.keySet());
        english.keySet().stream()
                .filter(key -> !key.startsWith("usage.footer"))
                .forEach(key -> assertThat(chinese.getString(key)).as(key).isNotBlank());
    }

    private static String text(String key, Locale locale) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(new Object[0]);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.mingzheng.cli.verify.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
