package org.mingzheng.proof.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "+", "a", "a+b", "+a+", "a++b", "a+b+c+d", "++++"})
    void cutsAsStringSplitDoes(String text) {
        for (int most = 1; most < 6; most++) {
            assertThat(Parts.of(text, '+', most)).containsExactly(text.split("\\+", most));
        }
    }

    @Test
    void leavesTheRestInTheLastPart() {
        assertThat(Parts.of("a+b+c", '+', 2)).containsExactly("a", "b+c");
    }
}
