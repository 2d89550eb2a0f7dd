package org.mingzheng.cli.service;

import java.time.Duration;
import org.mingzheng.proof.log.Receipt;

/** What became of an entry. */
public sealed interface ReceiptAnswer {
    /**
     * It is in the log.
     *
     * @param receipt of the newest tree that was published
     */
    record Published(Receipt receipt) implements ReceiptAnswer {}

    /**
     * The service has it, and the log does not yet.
     *
     * @param retryAfter when to ask again
     */
    record Pending(Duration retryAfter) implements ReceiptAnswer {}

    /**
     * The contract refused it: it will never be in the log.
     *
     * @param problem why
     */
    record Refused(Problem problem) implements ReceiptAnswer {}

    /** The service never got it. */
    record Unknown() implements ReceiptAnswer {}
}
