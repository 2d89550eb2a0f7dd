package org.mingzheng.audit.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.MSPRole.MSPRoleType;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.mingzheng.audit.identity.Identity;

/**
 * Who may sign a block, and how many of them must.
 *
 * @param consensus the kind of consensus
 * @param policy the policy {@code BlockValidation}; none where one process orders
 * @param consenters the identity of each by its number
 * @param organisations the MSP ids of those who order
 * @param members the channel's, by the names of their groups
 */
record OrderingRule(
        String consensus,
        Optional<SigningPolicy> policy,
        Map<Integer, ByteString> consenters,
        List<String> organisations,
        Map<String, Member> members) {
    private static final String BLOCK_VALIDATION = "BlockValidation";

    static OrderingRule of(ConfigGroup orderer, Map<String, Member> members) throws InvalidProtocolBufferException {
        ConfigPolicy policy = orderer.getPoliciesOrDefault(BLOCK_VALIDATION, ConfigPolicy.getDefaultInstance());
        List<String> organisations = new ArrayList<>();
        for (String group : orderer.getGroupsMap().keySet()) {
            organisations.add(Member.of(orderer.getGroupsOrThrow(group)).msp());
        }
        return new OrderingRule(
                ConsensusType.parseFrom(value(orderer, "ConsensusType")).getType(),
                policy.hasPolicy() ? Optional.of(SigningPolicy.of(policy.getPolicy(), orderer)) : Optional.empty(),
                consenters(Orderers.parseFrom(value(orderer, "Orderers"))),
                organisations.stream().sorted().toList(),
                members);
    }

    private static ByteString value(ConfigGroup group, String name) {
        return group.getValuesOrDefault(name, ConfigValue.getDefaultInstance()).getValue();
    }

    private static Map<Integer, ByteString> consenters(Orderers orderers) {
        Map<Integer, ByteString> all = new HashMap<>();
        for (Consenter each : orderers.getConsenterMappingList()) {
            ByteString _ = all.put(
                    each.getId(),
                    SerializedIdentity.newBuilder()
                            .setMspid(each.getMspId())
                            .setIdBytes(each.getIdentity())
                            .build()
                            .toByteString());
        }
        return all;
    }

    /** Where one process orders for all, and nothing more is agreed, one orderer of any member that orders. */
    boolean holds(List<Signer> signers) {
        return policy.map(each -> each.holds(signers, this::isOf))
                .orElseGet(() -> signers.stream().anyMatch(signer -> orders(signer.identity())));
    }

    private boolean orders(Identity identity) {
        return organisations.contains(identity.msp()) && isOf(identity, MSPRoleType.ORDERER);
    }

    private boolean isOf(Identity identity, MSPRoleType role) {
        return role == MSPRoleType.MEMBER
                || members.values().stream()
                        .filter(member -> member.msp().equals(identity.msp()))
                        .anyMatch(member -> identity.isOnly(member.units().getOrDefault(role, "")));
    }

    /** What is demanded, in words. */
    String words() {
        return policy.map(SigningPolicy::words).orElseGet(() -> "1 orderer of " + String.join(" ", organisations));
    }
}
