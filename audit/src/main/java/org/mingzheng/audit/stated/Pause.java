package org.mingzheng.audit.stated;

/** Waiting for others to catch up. */
public final class Pause {
    private Pause() {}

    /**
     * Waits.
     *
     * @param millis how long
     */
    public static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
