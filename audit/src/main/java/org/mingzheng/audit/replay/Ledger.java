package org.mingzheng.audit.replay;

import java.util.List;
import org.mingzheng.proof.statement.Organisation;

/**
 * What the reader knows of a ledger before reading it: from the trust policy, never from the blocks.
 *
 * @param channel the channel's name
 * @param contract the contract's name
 * @param organisations those with a peer, with their signing CAs
 * @param members all organisations that may propose, approve and append, with their signing CAs
 * @param endorsements how many organisations must endorse an append
 */
public record Ledger(
        String channel,
        String contract,
        List<Organisation> organisations,
        List<Organisation> members,
        int endorsements) {
    /** Copies the lists. */
    public Ledger {
        organisations = List.copyOf(organisations);
        members = List.copyOf(members);
    }
}
