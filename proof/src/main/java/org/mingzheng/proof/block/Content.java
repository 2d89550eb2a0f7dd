package org.mingzheng.proof.block;

import org.mingzheng.proof.result.Rejection;

/** What a transaction in a block is. */
public sealed interface Content permits Invocation, Content.Other, Content.Malformed {
    /**
     * No call of a contract: a configuration of the channel.
     *
     * @param type the header's type, for example 1 for a configuration
     */
    record Other(int type) implements Content {}

    /**
     * Not what a peer takes for a valid transaction. If the peer's code says that it took effect, the block contradicts itself.
     *
     * @param why the broken rule
     */
    record Malformed(Rejection why) implements Content {}
}
