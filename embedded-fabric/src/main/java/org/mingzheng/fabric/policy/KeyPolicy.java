package org.mingzheng.fabric.policy;

import com.google.protobuf.ByteString;
import java.util.BitSet;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** A key's own endorsement policy (Fabric's "state-based endorsement"): a tree of signers, each signer used once. */
public final class KeyPolicy implements Policy {
    private static final int MAX_DEPTH = 32;

    private final SignaturePolicyEnvelope envelope;

    private KeyPolicy(SignaturePolicyEnvelope envelope) {
        this.envelope = envelope;
    }

    /**
     * {@return the policy}
     *
     * @param bytes a {@code SignaturePolicyEnvelope} message
     * @throws RefusedException if it is none
     */
    public static KeyPolicy parse(ByteString bytes) {
        return new KeyPolicy(Messages.parse(SignaturePolicyEnvelope.parser(), bytes));
    }

    @Override
    public boolean satisfiedBy(List<Member> signers) {
        return satisfied(envelope.getRule(), signers, new BitSet(), 0);
    }

    private boolean satisfied(SignaturePolicy rule, List<Member> signers, BitSet used, int depth) {
        if (depth > MAX_DEPTH) {
            return false;
        }
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> use(rule.getSignedBy(), signers, used);
            case N_OUT_OF -> satisfied(rule.getNOutOf(), signers, used, depth);
            case TYPE_NOT_SET -> false;
        };
    }

    private boolean satisfied(SignaturePolicy.NOutOf rule, List<Member> signers, BitSet used, int depth) {
        int count = 0;
        for (SignaturePolicy part : rule.getRulesList()) {
            BitSet tried = (BitSet) used.clone();
            if (satisfied(part, signers, tried, depth + 1)) {
                count++;
                used.or(tried);
            }
        }
        return count >= rule.getN();
    }

    private boolean use(int principal, List<Member> signers, BitSet used) {
        if (principal < 0 || principal >= envelope.getIdentitiesCount()) {
            return false;
        }
        for (int i = 0; i < signers.size(); i++) {
            if (!used.get(i) && matches(envelope.getIdentities(principal), signers.get(i))) {
                used.set(i);
                return true;
            }
        }
        return false;
    }

    private static boolean matches(MSPPrincipal principal, Member signer) {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            return false;
        }
        MSPRole wanted = Messages.parse(MSPRole.parser(), principal.getPrincipal());
        return wanted.getMspIdentifier().equals(signer.mspId()) && matches(wanted.getRole(), signer.role());
    }

    private static boolean matches(MSPRole.MSPRoleType wanted, Role role) {
        return switch (wanted) {
            case MEMBER -> true;
            case ADMIN -> role == Role.ADMIN;
            case CLIENT -> role == Role.CLIENT;
            case PEER -> role == Role.PEER;
            case ORDERER -> role == Role.ORDERER;
            case UNRECOGNIZED -> false;
        };
    }
}
