package org.mingzheng.fabric.peer;

import io.grpc.CallOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** How long a client of the ledger waits, in one place; {@code docs/design/fabric-client.md} says why. */
public final class Deadlines {
    /** For the answer of one peer. */
    public static final Duration EVALUATE = Duration.ofSeconds(5);
    /** For a peer's number of blocks: who takes longer is left out of the comparison. */
    public static final Duration HEIGHT = Duration.ofSeconds(1);
    /** For the endorsements of as many peers as the policy demands. */
    public static final Duration ENDORSE = Duration.ofSeconds(15);
    /** For the orderers' acknowledgement. */
    public static final Duration SUBMIT = Duration.ofSeconds(5);
    /** For one question what became of a transaction; it is asked again. */
    public static final Duration COMMIT = Duration.ofSeconds(2);
    /** For the outcome of a transaction, over all questions and submissions. */
    public static final Duration OUTCOME = Duration.ofSeconds(60);
    /** For peers that lag behind others. */
    public static final Duration LAG = Duration.ofSeconds(10);
    /** For a part of the chain, block by block. */
    public static final Duration BLOCKS = Duration.ofMinutes(5);

    private Deadlines() {}

    /**
     * {@return what sets a deadline of a call}
     *
     * @param most how long from the call on
     */
    public static UnaryOperator<CallOptions> within(Duration most) {
        return call -> call.withDeadlineAfter(most.toMillis(), TimeUnit.MILLISECONDS);
    }
}
