package org.mingzheng.ledger.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;

class ProblemTest {
    private final Locale before = Locale.getDefault();

    @BeforeEach
    void theMachineIsChinese() {
        Locale.setDefault(Locale.CHINA);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    private static JsonObject json(Problem problem, Language language) {
        return (JsonObject) Json.parse(problem.json(language), 4096).orThrow();
    }

    private static Properties texts(String name) throws Exception {
        Properties texts = new Properties();
        try (var in = ProblemTest.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    @Test
    void everyKindHasATitleInBothLanguages() {
        for (ProblemKind kind : ProblemKind.values()) {
            String english = json(new Problem(kind, "x"), Language.ENGLISH).text("title");
            String chinese = json(new Problem(kind, "x"), Language.CHINESE).text("title");
            assertThat(english).isNotEqualTo(kind.code()).isASCII();
            assertThat(chinese).isNotEqualTo(english).matches(".*\\p{IsHan}.*");
        }
    }

    @Test
    void everyChineseDetailIsInChineseAndTheEnglishOnesAreSaidWhereTheyArise() throws Exception {
        Properties chinese = texts("texts_zh.properties");
        assertThat(chinese.stringPropertyNames())
                .filteredOn(name -> name.startsWith("detail."))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(chinese.getProperty(name)).matches(".*\\p{IsHan}.*"));
        assertThat(texts("texts.properties").stringPropertyNames()).noneMatch(name -> name.startsWith("detail."));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonIsSaidInChineseToo(Reason reason) {
        assertThat(Language.CHINESE.detail(reason.code(), "x")).matches(".*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @EnumSource(RefusalReason.class)
    void everyRefusalOfTheContractIsSaidInChineseToo(RefusalReason reason) {
        assertThat(Language.CHINESE.detail(reason.code(), "x")).matches(".*\\p{IsHan}.*");
        assertThat(Language.ENGLISH.detail(reason.code(), "the log has 3 leaves"))
                .isEqualTo("the log has 3 leaves");
    }

    @Test
    void tellsARejectionByItsCodeFieldAndPosition() {
        Rejection rejection = new Rejection(Reason.TEXT_LENGTH, Optional.of("title"), "longer than 200 characters");
        JsonObject english = json(Problem.of(rejection, OptionalInt.of(3)), Language.ENGLISH);

        assertThat(english.text("code")).isEqualTo("text-length");
        assertThat(english.text("field")).isEqualTo("title");
        assertThat(english.integer("position")).isEqualTo(3);
        assertThat(english.integer("status")).isEqualTo(422);
        assertThat(english.text("detail")).isEqualTo("longer than 200 characters");
    }

    @Test
    void speaksTheLanguageThatTheCallerPrefersWhateverTheMachineSpeaks() {
        assertThat(Language.of("zh-CN,zh;q=0.9,en;q=0.8")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en;q=0.1,zh;q=0.9")).isEqualTo(Language.CHINESE);
        assertThat(Language.of("en-GB,zh;q=0.5")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("fr")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("*")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
        assertThat(json(new Problem(ProblemKind.BUSY, "x"), Language.ENGLISH).text("title"))
                .isASCII();
    }

    @Test
    void readsALanguageHeaderOfTheLongestLengthAndNoLonger() {
        String longest = "zh" + " ".repeat(510);
        assertThat(Language.of(longest)).isEqualTo(Language.CHINESE);
        assertThat(Language.of(longest + " ")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of("zh;q=2")).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(";;;,,,")).isEqualTo(Language.ENGLISH);
    }
}
