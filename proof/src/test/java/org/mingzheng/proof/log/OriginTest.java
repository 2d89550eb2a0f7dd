package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.result.Result;

class OriginTest {
    @Test
    void isUpTo255VisibleAsciiCharacters() {
        assertThat(Origin.of("~!/sd.example:8080")).isEqualTo(Result.accepted(new Origin("~!/sd.example:8080")));
        assertThat(Origin.of("a".repeat(Origin.MAX_SIZE))).isInstanceOf(Result.Accepted.class);
        assertThat(Origin.of("a".repeat(Origin.MAX_SIZE + 1))).isInstanceOf(Result.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a+b", "a\n", "a\u007f", "é", "济南", "a\u00a0b"})
    void refusesWhatANoteCouldMistake(String name) {
        assertThat(Origin.of(name)).isInstanceOf(Result.Rejected.class);
    }
}
