package org.mingzheng.fabric.client;

import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.proof.contract.Refusal;

/** What came of asking peers to endorse a call. */
public sealed interface Endorsing {
    /**
     * As many endorsed it as the contract's policy asks for.
     *
     * @param endorsed what they endorsed
     */
    record Done(Endorsed endorsed) implements Endorsing {}

    /**
     * The contract refused the call, and no peer that answers knows more.
     *
     * @param refusal why
     */
    record Refused(Refusal refusal) implements Endorsing {}
}
