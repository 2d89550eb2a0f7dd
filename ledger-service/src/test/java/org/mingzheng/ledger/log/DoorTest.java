package org.mingzheng.ledger.log;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.step.Worker;

class DoorTest {
    private static final long A_WHILE = 100;
    private static final long TWO_SECONDS = 2000;

    private final Door door = new Door();

    private CountDownLatch visitor() {
        CountDownLatch inside = new CountDownLatch(1);
        Worker.start("visitor", () -> {
            try {
                door.pass();
                inside.countDown();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return inside;
    }

    @Test
    void letsInWhileNothingIsOnItsWay() throws Exception {
        assertThat(visitor().await(TWO_SECONDS, MILLISECONDS)).isTrue();
    }

    @Test
    void keepsOutUntilWhatSetOutHasArrived() throws Exception {
        door.close();
        CountDownLatch inside = visitor();
        assertThat(inside.await(A_WHILE, MILLISECONDS)).isFalse();
        door.open();
        assertThat(inside.await(TWO_SECONDS, MILLISECONDS)).isTrue();
    }

    @Test
    void keepsNobodyOutForLongAsAcceptingDoesNotDependOnTheLedger() throws Exception {
        door.close();
        assertThat(visitor().await(TWO_SECONDS, MILLISECONDS)).isTrue();
        assertThat(visitor().await(A_WHILE * 5, MILLISECONDS)).isTrue();
    }

    @Test
    void isQuietUntilSomebodyComesInAndAgainWhenThatHasArrived() throws Exception {
        assertThat(door.isQuiet()).isTrue();
        door.pass();
        assertThat(door.isQuiet()).isFalse();
        door.close();
        assertThat(door.isQuiet()).isFalse();
        door.open();
        assertThat(door.isQuiet()).isTrue();
    }
}
