package org.mingzheng.fabric.policy;

import java.util.List;
import java.util.Set;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;

/**
 * The contract's policy: peers of a number of organisations. Two endorsements of one organisation count once.
 *
 * @param endorsements how many organisations
 * @param organisations those that have a peer
 */
public record ContractPolicy(int endorsements, Set<String> organisations) implements Policy {
    @Override
    public boolean satisfiedBy(List<Member> signers) {
        return endorsements
                <= signers.stream()
                        .filter(signer -> signer.role() == Role.PEER)
                        .map(Member::mspId)
                        .filter(organisations::contains)
                        .distinct()
                        .count();
    }
}
