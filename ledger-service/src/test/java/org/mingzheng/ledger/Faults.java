package org.mingzheng.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;

/** Steps that fail when they are told to: before anything was done, or after everything was. */
final class Faults implements Steps {
    /** How a step fails. */
    enum Mode {
        /** Nothing was done. */
        FAILED,
        /** All was done; only the one who did it does not know. */
        FAILED_BUT_PERSISTED
    }

    private record Fault(Step step, Mode mode) {}

    private final Map<Fault, AtomicInteger> armed = new ConcurrentHashMap<>();
    private final AtomicInteger happened = new AtomicInteger();
    private volatile double chance;

    void arm(Step step, Mode mode, int times) {
        armed.put(new Fault(step, mode), new AtomicInteger(times));
    }

    /** Whether all armed faults have happened. */
    boolean spent() {
        return armed.values().stream().allMatch(left -> left.get() <= 0);
    }

    void chance(double each) {
        chance = each;
    }

    int happened() {
        return happened.get();
    }

    @Override
    public <T> T at(Step step, Callable<T> work) throws Exception {
        failIf(step, Mode.FAILED);
        T outcome = work.call();
        failIf(step, Mode.FAILED_BUT_PERSISTED);
        return outcome;
    }

    private void failIf(Step step, Mode mode) throws IOException {
        AtomicInteger left = armed.get(new Fault(step, mode));
        boolean told = left != null && left.getAndDecrement() > 0;
        if (told || ThreadLocalRandom.current().nextDouble() < chance) {
            happened.incrementAndGet();
            throw new IOException("injected: " + step + " " + mode);
        }
    }
}
