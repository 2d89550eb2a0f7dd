package org.mingzheng.proof.definition.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

class NamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                " a",
                "a ",
                "\u001b[12A\u001b[0J proven",
                "a\nb",
                "a\u0085b",
                "a\u200bb",
                "a\u202eb",
                "a\u2028b",
                "e\u0327\u0316\u0317\u0318\u0319"
            })
    void aNameThatIsEmptyOrMovesWhatStandsAroundItIsRefused(String name) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> new Names(name, "x"))
                .satisfies(e -> assertThat(e.rejection().reason()).isEqualTo(Reason.DEFINITION_MALFORMED));
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> new Names("x", name));
    }

    @Test
    void aNameHasTwoHundredCharactersAndNotOneMore() {
        assertThat(new Names("明".repeat(200), "x").zh()).hasSize(200);
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> new Names("明".repeat(201), "x"));
    }
}
