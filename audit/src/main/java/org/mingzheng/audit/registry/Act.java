package org.mingzheng.audit.registry;

import java.util.Optional;
import org.mingzheng.audit.effect.Effects;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.identity.Identity;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;

/**
 * A call in its place.
 *
 * @param call of a governance function
 * @param entry that it says it wrote
 * @param record that the entry is about
 * @param previous entry of that record
 * @param effects takes what follows from the call
 * @param at where it is
 */
public record Act(Invocation call, Bytes entry, String record, Optional<Hash> previous, Effects effects, Evidence at) {
    /** Adds a value that governance writes: it is guarded from then on. */
    void put(String key, Bytes value) {
        effects.write(key, value);
        effects.guard(key);
    }

    /** The public fields that name the transaction's creator, who must be an administrator of a member. */
    JsonObject administrator(Identities members, Optional<Genesis> genesis, Findings findings) {
        Optional<Identity> identity = members.of(call.creatorMsp(), call.creatorCertificate());
        boolean administrator = identity.filter(known -> known.units().contains("admin"))
                .filter(known -> known.isValidAt(call.timeMillis()))
                .isPresent();
        boolean member = genesis.filter(known -> known.members().containsKey(call.creatorMsp()))
                .isPresent();
        findings.check(
                administrator && member,
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at,
                "an administrator of a member",
                call.creatorMsp());
        return JsonObject.builder()
                .put("key", identity.map(Identity::keyHash).orElse(""))
                .put("msp", call.creatorMsp())
                .build();
    }
}
