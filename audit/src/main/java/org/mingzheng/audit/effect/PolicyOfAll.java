package org.mingzheng.audit.effect;

import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.mingzheng.proof.bytes.Bytes;

/** A peer of every organisation that has one, as Fabric stores it with a key ({@code docs/spec/contract.md}, "Guards"). */
public final class PolicyOfAll {
    private PolicyOfAll() {}

    /**
     * {@return the bytes of a {@code SignaturePolicyEnvelope}}
     *
     * @param organisations MSP ids, as the genesis names them
     */
    public static Bytes of(List<String> organisations) {
        SignaturePolicyEnvelope.Builder policy = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder all = SignaturePolicy.NOutOf.newBuilder().setN(organisations.size());
        for (String msp : organisations) {
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
