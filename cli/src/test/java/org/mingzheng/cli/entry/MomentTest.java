package org.mingzheng.cli.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MomentTest {
    private final Moment berlin = new Moment(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-05T14:05, 2026-03-05T13:05:00Z",
        "2026-03-05 14:05:07, 2026-03-05T13:05:07Z",
        "2026-03-05T14:05:07+08:00, 2026-03-05T06:05:07Z",
        "2026-03-05T14:05Z, 2026-03-05T14:05:00Z",
        "2026-11-29 14:09:33 UTC, 2026-11-29T14:09:33Z",
        "2026-10-25 02:30:00 GMT+01:00, 2026-10-25T01:30:00Z",
        "2026-10-25 02:30:00 GMT+02:00, 2026-10-25T00:30:00Z"
    })
    void whatPeopleTypeAndWhatIsPrintedIsTaken(String text, String instant) {
        assertThat(berlin.convert(text).toString()).isEqualTo(instant);
    }

    @Test
    void aLocalTimeThatDoesNotExistIsRefusedWithTheInstantsThatMayBeMeant() {
        assertThatThrownBy(() -> berlin.convert("2026-03-29T02:30"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2026-03-29T02:30+01:00")
                .hasMessageContaining("2026-03-29T02:30+02:00");
    }

    @Test
    void aLocalTimeThatExistsTwiceIsRefusedWithBothInstants() {
        assertThatThrownBy(() -> berlin.convert("2026-10-25T02:30"))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2026-10-25T02:30+01:00")
                .hasMessageContaining("2026-10-25T02:30+02:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29",
                "29/11/2026",
                "",
                "2026-02-30T00:00Z",
                "2026-03-05T24:01Z",
                "2026-03-05T14:05 EST",
                "٢٠٢٦-03-05T14:05",
                "2026-03-05T14:05+99:00"
            })
    void whatNamesNoInstantIsRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> berlin.convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessageContaining("2026-03-05T06:05:00Z");
    }
}
