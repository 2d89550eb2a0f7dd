package org.mingzheng.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;

/** Gate: the browser's verifier and the JVM's are one. */
class BrowserTest {
    /** How many damaged questions are asked in all; at a millisecond or two each. */
    private static final int MUTATIONS = 10_000;

    @TempDir
    private static Path profile;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open(profile, UnaryOperator.identity());
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.report();
            browser.close();
        }
    }

    @Test
    void answersEveryVectorAsTheJvmDoes() throws IOException, InterruptedException {
        assertThat(Vectors.all()).isNotEmpty();
        assertThat(browser.differences(Vectors.all())).isEmpty();
    }

    @Test
    void answersEveryDamagedVectorAsTheJvmDoes() throws IOException, InterruptedException {
        List<Question> vectors = Vectors.all();
        int files = vectors.stream().mapToInt(vector -> vector.files().size()).sum();
        List<Question> damaged = vectors.stream()
                .flatMap(vector -> Mutations.of(vector, Math.clamp(MUTATIONS / files, 4, 32)))
                .toList();
        assertThat(browser.differences(damaged)).isEmpty();
    }

    @Test
    void refusesAQuestionThatHasNoAnswerAsTheJvmDoes() throws InterruptedException {
        Question unknown = new Question("an unknown format", "none", Map.of("input", Bytes.empty()));
        assertThat(unknown.answer().code()).isEqualTo("error");
        assertThat(browser.differences(List.of(unknown))).isEmpty();
    }

    @Test
    void answersTheSameInABrowserThatHasNoStringsForWasm(@TempDir Path other) throws IOException, InterruptedException {
        String builtins = "[\"js-string\"]";
        try (Browser without = Browser.open(other, script -> script.replace(builtins, "[]"))) {
            assertThat(without.differences(Vectors.all())).isEmpty();
        }
    }
}
