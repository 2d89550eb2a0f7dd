package org.mingzheng.ledger.fabric;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;

/** What came of asking peers to endorse a call. */
public sealed interface Endorsing {
    /**
     * As many endorsed it as the contract's policy asks for. Nothing has happened yet.
     *
     * @param transaction its id
     * @param envelope signed by the client: sent once more, it is the same transaction
     * @param answer what the function returned
     */
    record Endorsed(String transaction, Bytes envelope, Bytes answer) implements Endorsing {}

    /**
     * The contract refused the call.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Endorsing {}
}
