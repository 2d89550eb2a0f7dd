package org.mingzheng.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.definition.vocabulary.PatternMatch;
import org.mingzheng.proof.definition.vocabulary.TextPattern;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

class PatternTest {
    private static final TextPattern NUMBER = TextPattern.read("({year}){han:2-12}字第{serial}号");

    @Test
    void takesANumberApart() {
        PatternMatch match = NUMBER.match("(2026)济南证民字第170号").orElseThrow();
        assertThat(match.year()).hasValue(2026);
        assertThat(match.serial()).hasValue(170L);
        assertThat(match.series()).isEqualTo("(2026)济南证民字第#号");
    }

    @Test
    void aRunGivesBackWhatTheRestNeeds() {
        assertThat(NUMBER.matches("(2026)字第字第字第1号")).isTrue();
        assertThat(NUMBER.match("(2026)鲁字第字第1号").orElseThrow().series()).isEqualTo("(2026)鲁字第字第#号");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "(2026)济字第1号",
                "(1948)济南字第1号",
                "(2026)济南字第0号",
                "(2026)济南字第01号",
                "(2026)济南字第1号 ",
                "(2026)jinan字第1号",
                "(2026)济南字第1234567890号",
                "(20261济南字第1号"
            })
    void refusesWhatLooksOtherwise(String text) {
        assertThat(NUMBER.matches(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "{serial:4},0017,true",
        "{serial:4},17,false",
        "{serial:4},12345,false",
        "{serial:4-6},12345,true",
        "{serial:4-6},01234,false",
        "{serial:4-6},0000,false",
        "{digit:3},007,true",
        "{upper:1-2}{digit},AB1,true",
        "{alnum:4},aB3c,true",
        "{alnum:4},aB3-,false"
    })
    void countsPadsAndKnowsItsAlphabets(String pattern, String text, boolean matches) {
        assertThat(TextPattern.read(pattern).matches(text)).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{year",
                "{}",
                "{years}",
                "{year:4}",
                "{year}{year}",
                "{serial}{serial}",
                "{han:0}",
                "{han:65}",
                "{han:2-1}",
                "{han:1-}",
                "{han:01}",
                "{serial:10}",
                "a#b"
            })
    void refusesWhatIsNoPattern(String pattern) {
        assertThatThrownBy(() -> TextPattern.read(pattern))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        e -> assertThat(e.rejection().reason()).isEqualTo(Reason.PATTERN_MALFORMED));
    }

    @Test
    void patternsAndTextsAreAsLongAsTheLimitSaysAndNotLonger() {
        String longest = "x".repeat(TextPattern.MAX_TEXT);
        assertThat(TextPattern.read(longest).matches(longest)).isTrue();
        assertThatThrownBy(() -> TextPattern.read(longest + "x")).isInstanceOf(RejectedException.class);
        TextPattern runs = TextPattern.read("{alnum:1-64}{alnum:1-64}{alnum:1-64}");
        assertThat(runs.matches(longest)).isTrue();
        assertThat(runs.matches(longest + "x")).isFalse();
    }
}
