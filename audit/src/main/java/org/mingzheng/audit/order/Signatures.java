package org.mingzheng.audit.order;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.OrganizationUnit;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.audit.identity.Identity;

/**
 * Signatures under a policy. Each counts once, for the first principal that it fits, as in Fabric ({@code common/cauthdsl}).
 *
 * @param principals of the policy
 * @param signers whose signatures verify
 * @param roles whether an identity has a role
 * @param used which signers have been counted
 */
record Signatures(
        List<MSPPrincipal> principals, List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles, BitSet used) {
    Signatures(List<MSPPrincipal> principals, List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles) {
        this(principals, signers, roles, new BitSet());
    }

    boolean satisfy(SignaturePolicy rule) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> signedBy(rule.getSignedBy());
            case N_OUT_OF -> outOf(rule.getNOutOf());
            case TYPE_NOT_SET -> false;
        };
    }

    private boolean outOf(SignaturePolicy.NOutOf rule) {
        int satisfied = 0;
        for (SignaturePolicy each : rule.getRulesList()) {
            Signatures attempt = new Signatures(principals, signers, roles, (BitSet) used.clone());
            if (attempt.satisfy(each)) {
                satisfied++;
                used.or(attempt.used);
            }
        }
        return satisfied >= rule.getN();
    }

    private boolean signedBy(int principal) {
        if (principal < 0 || principal >= principals.size()) {
            return false;
        }
        for (int i = 0; i < signers.size(); i++) {
            if (!used.get(i) && fits(signers.get(i), principals.get(principal))) {
                used.set(i);
                return true;
            }
        }
        return false;
    }

    private boolean fits(Signer signer, MSPPrincipal principal) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case IDENTITY -> principal.getPrincipal().equals(signer.serialized());
                case ROLE -> fits(signer.identity(), MSPRole.parseFrom(principal.getPrincipal()));
                case ORGANIZATION_UNIT -> fits(signer.identity(), OrganizationUnit.parseFrom(principal.getPrincipal()));
                default -> false;
            };
        } catch (InvalidProtocolBufferException e) {
            return false; // a principal that names nobody
        }
    }

    private boolean fits(Identity identity, MSPRole role) {
        return identity.msp().equals(role.getMspIdentifier()) && roles.test(identity, role.getRole());
    }

    private static boolean fits(Identity identity, OrganizationUnit unit) {
        return identity.msp().equals(unit.getMspIdentifier())
                && identity.units().contains(unit.getOrganizationalUnitIdentifier());
    }

    static String words(List<MSPPrincipal> principals, SignaturePolicy rule) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY ->
                rule.getSignedBy() >= 0 && rule.getSignedBy() < principals.size()
                        ? words(principals.get(rule.getSignedBy()))
                        : "nobody";
            case N_OUT_OF ->
                rule.getNOutOf().getN() + " of "
                        + rule.getNOutOf().getRulesList().stream()
                                .map(each -> words(principals, each))
                                .collect(Collectors.joining(", ", "(", ")"));
            case TYPE_NOT_SET -> "nothing known";
        };
    }

    private static String words(MSPPrincipal principal) {
        try {
            return switch (principal.getPrincipalClassification()) {
                case IDENTITY ->
                    SerializedIdentity.parseFrom(principal.getPrincipal()).getMspid();
                case ROLE -> {
                    MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
                    yield role.getMspIdentifier() + "." + role.getRole();
                }
                default -> "" + principal.getPrincipalClassification();
            };
        } catch (InvalidProtocolBufferException e) {
            return "nobody";
        }
    }
}
