package org.mingzheng.network.process;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.mingzheng.network.report.NetworkFault;

/** Waiting for what other processes do. */
public final class Patience {
    private static final long STEP_MILLIS = 25;

    private Patience() {}

    /**
     * Asks again and again, with a short pause in between.
     *
     * @param <T> what is answered
     * @param most how long
     * @param question asked at least once
     * @param enough whether an answer is the one waited for
     * @return the last answer
     */
    public static <T> T until(Duration most, Supplier<T> question, Predicate<T> enough) {
        long deadline = System.nanoTime() + most.toNanos();
        T answer = question.get();
        while (!enough.test(answer) && System.nanoTime() < deadline) {
            pause();
            answer = question.get();
        }
        return answer;
    }

    static boolean until(Duration most, BooleanSupplier done) {
        return until(most, done::getAsBoolean, isDone -> isDone);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(STEP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw NetworkFault.of("fault.interrupted");
        }
    }
}
