package org.mingzheng.ledger.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mingzheng.fabric.client.LedgerAwayException;

class LogTimeTest {
    private static final long NOW = Instant.parse("2026-11-29T12:00:00Z").toEpochMilli();
    private static final long HOUR = 3_600_000;

    private final AtomicLong clock = new AtomicLong(NOW);
    private final LogTime time = new LogTime(() -> Instant.ofEpochMilli(clock.get()));

    @Test
    void aClockThatIsBehindTheLedgersLastAppendAppendsNothingAndSaysByHowMuch() {
        time.seen(NOW + HOUR);
        assertThatThrownBy(time::await)
                .isInstanceOf(LedgerAwayException.class)
                .hasMessageContaining("3600 s behind the log's last append: set the clock");
        clock.set(NOW + HOUR);
        assertThatCode(time::await).doesNotThrowAnyException();
    }

    @Test
    void aClockThatRanBackwardsIsNoticedAndWhatTheLedgerSaysCounts() {
        time.appended();
        assertThat(time.ranBackwards()).isFalse();
        clock.set(NOW - 1);
        assertThat(time.ranBackwards()).isTrue();
        time.seen(NOW - HOUR);
        assertThat(time.ranBackwards()).isFalse();
        assertThatCode(time::await).doesNotThrowAnyException();
    }

    @Test
    void aMomentIsWaitedForAndWhatIsEarlierOrNowIsNot() {
        time.seen(NOW + LogTime.PRECISION_MILLIS);
        assertThatCode(time::await).doesNotThrowAnyException();
        time.seen(NOW - HOUR);
        assertThatCode(time::await).doesNotThrowAnyException();
    }
}
