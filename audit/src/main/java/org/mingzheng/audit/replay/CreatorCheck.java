package org.mingzheng.audit.replay;

import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.identity.Identity;
import org.mingzheng.proof.block.Invocation;

/**
 * Whether a transaction's creator signed it. Peers that collude can endorse what nobody asked for, but not sign as somebody else.
 *
 * @param members with their signing CAs
 * @param findings where to put what is wrong
 */
record CreatorCheck(Identities members, Findings findings) {
    void check(Invocation call, Evidence at) {
        Optional<Identity> creator = members.of(call.creatorMsp(), call.creatorCertificate());
        boolean signed = creator.filter(known -> known.signed(call.payload(), call.creatorSignature()))
                .isPresent();
        findings.check(
                signed,
                FindingCode.CREATOR_UNPROVEN,
                at,
                "a signature by " + call.creatorMsp(),
                creator.isEmpty() ? "no certificate of its CA" : "none that verifies");
    }
}
