package org.mingzheng.chaincode.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;

/**
 * The proposals that wait for approvals, in one value that exists since the founding, under the policy of all: a key of its own
 * for each would be new, and so under no policy when it is written.
 *
 * @param all in the order in which they were made
 */
record OpenProposals(List<Proposal> all) {
    private static final int MAX_SIZE = 1 << 24;

    static OpenProposals in(Map<String, Bytes> values) {
        Bytes value = values.get(StateKeys.PROPOSALS);
        if (value == null) {
            throw new RefusedException(RefusalReason.NOT_FOUNDED, "bootstrap has not run");
        }
        JsonArray open = (JsonArray) Json.parse(value, MAX_SIZE).orThrow();
        return new OpenProposals(open.objects().stream().map(Proposal::read).toList());
    }

    Bytes toBytes() {
        return new JsonArray(all.stream().<Json>map(Proposal::json).toList()).canonical();
    }

    Optional<Proposal> find(String id) {
        return all.stream().filter(proposal -> proposal.id().equals(id)).findFirst();
    }

    /** Those whose time is not over. */
    OpenProposals at(long time) {
        return new OpenProposals(
                all.stream().filter(proposal -> !proposal.expired(time)).toList());
    }

    OpenProposals without(String id) {
        return new OpenProposals(
                all.stream().filter(proposal -> !proposal.id().equals(id)).toList());
    }

    OpenProposals with(Proposal changed) {
        List<Proposal> open = new ArrayList<>(without(changed.id()).all);
        open.add(changed);
        return new OpenProposals(List.copyOf(open));
    }

    void requireRoomFor(String msp) {
        long own =
                all.stream().filter(proposal -> proposal.proposer().equals(msp)).count();
        if (own >= ContractLimits.PROPOSALS) {
            throw new RefusedException(
                    RefusalReason.TOO_MANY_PROPOSALS, own + " proposals of " + msp + " wait; withdraw one");
        }
    }
}
