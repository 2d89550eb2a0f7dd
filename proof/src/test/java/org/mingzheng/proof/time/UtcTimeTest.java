package org.mingzheng.proof.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

class UtcTimeTest {
    @Test
    void agreesWithTheJdkOnEveryDayOfItsRange() {
        for (long second = 86_399; second < 253_402_300_800L; second += 86_400) {
            UtcTime time = new UtcTime(second);
            String text = Instant.ofEpochSecond(second).toString();
            assertThat(time).hasToString(text);
            assertThat(UtcTime.parse(text)).isEqualTo(Result.accepted(time));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-24",
                "2026-11-24T08:30:00",
                "2026-11-24T08:30Z",
                "2026-11-24t08:30:00Z",
                "2026-11-24T08:30:00z",
                "2026-11-24 08:30:00Z",
                "2026-11-24T08:30:00.0Z",
                "2026-11-24T08:30:00+00:00",
                "2026-11-24T08:30:00ZZ",
                "+026-11-24T08:30:00Z",
                "2026-11-24T08:30:٠٠Z",
                "1969-12-31T23:59:59Z",
                "2026-00-24T08:30:00Z",
                "2026-13-24T08:30:00Z",
                "2026-11-00T08:30:00Z",
                "2026-11-31T08:30:00Z",
                "2026-02-29T08:30:00Z",
                "2100-02-29T08:30:00Z",
                "2026-11-24T24:00:00Z",
                "2026-11-24T08:60:00Z",
                "2026-12-31T23:59:60Z"
            })
    void refusesEveryOtherForm(String text) {
        assertThat(UtcTime.parse(text))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection().reason()).isEqualTo(Reason.TIME_MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 253_402_300_800L, Long.MAX_VALUE})
    void hasNoInstantOutsideTheYears1970To9999(long second) {
        assertThatThrownBy(() -> new UtcTime(second)).isInstanceOf(RejectedException.class);
    }
}
