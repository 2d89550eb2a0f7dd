package org.mingzheng.network.process;

import java.util.Optional;

/** What became of a program. */
public sealed interface ProcessState {
    /**
     * It runs.
     *
     * @param pid the process
     * @param memory the bytes it holds, where the kernel tells
     */
    record Running(long pid, Optional<Long> memory) implements ProcessState {}

    /**
     * It is there, holds its ports and does nothing: somebody paused it.
     *
     * @param pid the process
     */
    record Paused(long pid) implements ProcessState {}

    /**
     * It was started and runs no more.
     *
     * @param pid the process it was
     */
    record Dead(long pid) implements ProcessState {}

    /** It was never started, or it was stopped. */
    record Stopped() implements ProcessState {}

    /** {@return whether its process is there, at work or not} */
    default boolean isThere() {
        return this instanceof Running || this instanceof Paused;
    }
}
