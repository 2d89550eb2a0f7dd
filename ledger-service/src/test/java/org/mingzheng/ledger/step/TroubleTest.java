package org.mingzheng.ledger.step;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final Trouble trouble = new Trouble(logger(), "the projection");

    private Logger logger() {
        Logger logger = new LoggerContext().getLogger("test");
        told.start();
        logger.addAppender(told);
        return logger;
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void tellsOfAThousandFailuresInTwoLines() {
        for (int i = 0; i < 1000; i++) {
            trouble.met("the database is away");
        }
        trouble.over();
        trouble.over();

        assertThat(lines())
                .containsExactly(
                        "the projection: interrupted, and tried again until it works: the database is away",
                        "the projection: works again, after 1000 failures");
    }

    @Test
    void pausesLongerAndLongerUpToSecondsAndNeverAsLongAsItsNeighbour() {
        trouble.met("away");
        assertThat(trouble.pauseMillis(0)).isEqualTo(100);
        assertThat(trouble.pauseMillis(1)).isEqualTo(200);
        for (int i = 0; i < 100; i++) {
            trouble.met("away");
        }
        assertThat(trouble.pauseMillis(0)).isEqualTo(Trouble.LONGEST.toMillis() / 2);
        assertThat(trouble.pauseMillis(1)).isEqualTo(Trouble.LONGEST.toMillis());
        trouble.over();
        trouble.met("away again");
        assertThat(trouble.pauseMillis(1)).isEqualTo(200);
    }
}
