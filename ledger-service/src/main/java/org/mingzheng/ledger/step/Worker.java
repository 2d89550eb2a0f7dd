package org.mingzheng.ledger.step;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Threads of the way of entries into the log. They are the platform's own: virtual threads take turns behind the hundreds of
 * requests that are being read, and then everybody's receipts wait for one request's parsing.
 */
public final class Worker {
    private Worker() {}

    /**
     * {@return a thread that was started, and ends with the program at the latest}
     *
     * @param name what it does
     * @param work until it is told to stop
     */
    @CanIgnoreReturnValue
    public static Thread start(String name, Runnable work) {
        Thread thread = factory(name).newThread(work);
        thread.start();
        return thread;
    }

    /**
     * {@return as many threads as there is work at once; they end when there is none for a minute}
     *
     * @param name what they do
     */
    public static ExecutorService many(String name) {
        return Executors.newCachedThreadPool(factory(name));
    }

    /**
     * Waits after something failed; an interruption ends the wait, and is seen by whoever waits next.
     *
     * @param millis how long
     */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory factory(String name) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .uncaughtExceptionHandler((thread, failure) -> Ending.died(name, failure))
                .factory();
    }
}
