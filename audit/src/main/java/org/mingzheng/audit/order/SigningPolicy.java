package org.mingzheng.audit.order;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.mingzheng.audit.identity.Identity;

/** A policy of a channel's configuration, as Fabric's peers evaluate it: of signatures, or of the policies of the groups below. */
sealed interface SigningPolicy {
    /**
     * Whether these are enough.
     *
     * @param signers each once
     * @param roles whether an identity has a role
     */
    boolean holds(List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles);

    /** What is demanded, in words. */
    String words();

    static SigningPolicy of(Policy policy, ConfigGroup group) throws InvalidProtocolBufferException {
        return switch (policy.getType()) {
            case Policy.PolicyType.SIGNATURE_VALUE ->
                new OfSignatures(SignaturePolicyEnvelope.parseFrom(policy.getValue()));
            case Policy.PolicyType.IMPLICIT_META_VALUE ->
                OfGroups.of(ImplicitMetaPolicy.parseFrom(policy.getValue()), group);
            default -> new Unknown(policy.getType());
        };
    }

    /** So many signatures, by principals of a list. */
    record OfSignatures(SignaturePolicyEnvelope policy) implements SigningPolicy {
        @Override
        public boolean holds(List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles) {
            return new Signatures(policy.getIdentitiesList(), signers, roles).satisfy(policy.getRule());
        }

        @Override
        public String words() {
            return Signatures.words(policy.getIdentitiesList(), policy.getRule());
        }
    }

    /** As many of the groups' own policies as the rule asks for. */
    record OfGroups(ImplicitMetaPolicy rule, List<SigningPolicy> below) implements SigningPolicy {
        static OfGroups of(ImplicitMetaPolicy rule, ConfigGroup group) throws InvalidProtocolBufferException {
            List<SigningPolicy> below = new ArrayList<>();
            for (ConfigGroup each : group.getGroupsMap().values()) {
                ConfigPolicy policy = each.getPoliciesOrDefault(rule.getSubPolicy(), ConfigPolicy.getDefaultInstance());
                below.add(SigningPolicy.of(policy.getPolicy(), each));
            }
            return new OfGroups(rule, below);
        }

        private int demanded() {
            return switch (rule.getRule()) {
                case ANY -> 1;
                case ALL -> below.size();
                case MAJORITY -> below.size() / 2 + 1;
                case UNRECOGNIZED -> Integer.MAX_VALUE;
            };
        }

        @Override
        public boolean holds(List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles) {
            return below.stream().filter(each -> each.holds(signers, roles)).count() >= demanded();
        }

        @Override
        public String words() {
            return rule.getRule() + " " + rule.getSubPolicy();
        }
    }

    /** A policy that nobody can satisfy, because nobody knows what it says. */
    record Unknown(int type) implements SigningPolicy {
        @Override
        public boolean holds(List<Signer> signers, BiPredicate<Identity, MSPRoleType> roles) {
            return false;
        }

        @Override
        public String words() {
            return "a policy of type " + type;
        }
    }
}
