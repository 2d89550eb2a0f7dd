package org.mingzheng.chaincode.genesis;

import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.mingzheng.proof.bytes.Bytes;

/** Who must endorse the change of a key, as Fabric stores it with the key. */
final class EndorsementPolicy {
    private EndorsementPolicy() {}

    /** A peer of each of these organisations. */
    static Bytes allOf(List<String> msps) {
        SignaturePolicyEnvelope.Builder policy = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder all = SignaturePolicy.NOutOf.newBuilder().setN(msps.size());
        for (String msp : msps) {
            all.addRules(SignaturePolicy.newBuilder().setSignedBy(policy.getIdentitiesCount()));
            policy.addIdentities(peerOf(msp));
        }
        return Bytes.wrap(policy.setRule(SignaturePolicy.newBuilder().setNOutOf(all))
                .build()
                .toByteArray());
    }

    private static MSPPrincipal peerOf(String msp) {
        MSPRole role = MSPRole.newBuilder()
                .setMspIdentifier(msp)
                .setRole(MSPRole.MSPRoleType.PEER)
                .build();
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(role.toByteString())
                .build();
    }
}
