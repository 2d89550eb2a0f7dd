package org.mingzheng.ledger.step;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of the process when it lacks a part for good. A service that lacks a part seems to work and does not: whoever
 * supervises the process starts a whole one.
 */
public final class Ending {
    /** The exit code. */
    public static final int CODE = 70;

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private Ending() {}

    /** Ends the process also when a thread dies that is not ours, or memory does. Called once, by the program. */
    public static void watch() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> died(thread.getName(), failure));
    }

    /**
     * Ends the process for a thread that died.
     *
     * @param part what the thread did
     * @param failure why
     */
    static void died(String part, Throwable failure) {
        now("its part " + part + " has died: " + failure);
    }

    /**
     * Ends the process if a failure is one after which nothing in it can be relied on: memory is exhausted, or the virtual
     * machine is broken.
     *
     * @param failure of anything, with its causes
     */
    public static void ifFatal(@Nullable Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof VirtualMachineError && !(each instanceof StackOverflowError)) {
                now("its virtual machine fails: " + each);
            }
        }
    }

    /**
     * Ends the process at once, with one sentence: what is durable was durable before anybody was told of it.
     *
     * @param why in words, after "the service ends, for"
     */
    public static void now(String why) {
        if (BEGUN.compareAndSet(false, true)) {
            try {
                LOG.error("the service ends, for {}. Start it again", why);
            } finally {
                Runtime.getRuntime().halt(CODE);
            }
        }
    }
}
