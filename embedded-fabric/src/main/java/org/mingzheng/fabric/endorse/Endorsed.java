package org.mingzheng.fabric.endorse;

import com.google.protobuf.ByteString;
import java.util.List;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.Response;

/** How an organisation's endorser answers a proposal. */
public sealed interface Endorsed {
    /**
     * The contract ran and the organisation vouches for the outcome.
     *
     * @param response the contract's answer
     * @param payload what is signed: proposal hash, reads and writes, answer, event
     * @param endorsement the organisation's signature
     * @param keyPolicies for each key written, its own policy; empty for one that has none
     */
    record Vouched(Response response, ByteString payload, Endorsement endorsement, List<ByteString> keyPolicies)
            implements Endorsed {}

    /**
     * The contract ran and answered with an error of its own.
     *
     * @param status 400 or above
     * @param message the contract's words
     */
    record Declined(int status, String message) implements Endorsed {}

    /**
     * The contract did not run to its end.
     *
     * @param message what happened
     */
    record Failed(String message) implements Endorsed {}
}
