package org.mingzheng.fabric;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What may differ from one start to the next.
 *
 * @param executionTimeout how long a contract may compute
 * @param clock judges proposals and certificates
 * @param notices is told what an operator should know, a line at a time
 * @param failure is told if a block could not be written; the network orders nothing after that
 */
public record Settings(Duration executionTimeout, Clock clock, Consumer<String> notices, Consumer<Exception> failure) {
    private static final Duration EXECUTION_TIMEOUT = Duration.ofSeconds(30);

    /**
     * {@return Fabric's execution timeout, the system's clock}
     *
     * @param notices is told what an operator should know
     * @param failure is told if a block could not be written
     */
    public static Settings usual(Consumer<String> notices, Consumer<Exception> failure) {
        return new Settings(EXECUTION_TIMEOUT, Clock.systemUTC(), notices, failure);
    }
}
