package org.mingzheng.chaincode.governance;

import java.util.List;
import org.hyperledger.fabric.shim.ext.sbe.StateBasedEndorsement;
import org.hyperledger.fabric.shim.ext.sbe.impl.StateBasedEndorsementFactory;
import org.mingzheng.proof.bytes.Bytes;

/** Who must endorse the change of a key. */
final class EndorsementPolicy {
    private EndorsementPolicy() {}

    /** A peer of each of these organisations. */
    static Bytes allOf(List<String> msps) {
        StateBasedEndorsement policy =
                StateBasedEndorsementFactory.getInstance().newStateBasedEndorsement(null);
        policy.addOrgs(StateBasedEndorsement.RoleType.RoleTypePeer, msps.toArray(new String[0]));
        return Bytes.wrap(policy.policy());
    }
}
