package org.mingzheng.fabric.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.ledger.StateValue;
import org.mingzheng.fabric.policy.ContractPolicy;
import org.mingzheng.fabric.wire.Messages;

/**
 * The keys under which Fabric's lifecycle keeps a contract's definition.
 *
 * @param id the contract's name and version
 * @param policy its endorsement policy
 */
record DefinitionState(ChaincodeID id, ContractPolicy policy) {
    static final String NAMESPACE = "_lifecycle";

    /** {@return the sequence number of the definition in force, 0 if there is none} */
    long sequence(State state) {
        StateValue held = state.get(NAMESPACE, sequenceKey());
        return held == null
                ? 0
                : Messages.parse(StateData.parser(), held.bytes()).getInt64();
    }

    /** {@return whether this definition is the one in force} */
    boolean inForce(State state) {
        return keys(sequence(state)).entrySet().stream()
                .allMatch(key -> key.getValue().equals(bytes(state.get(NAMESPACE, key.getKey()))));
    }

    private static ByteString bytes(@Nullable StateValue held) {
        return held == null ? ByteString.EMPTY : held.bytes();
    }

    String sequenceKey() {
        return field("Sequence");
    }

    Map<String, ByteString> keys(long sequence) {
        Map<String, ByteString> keys = new LinkedHashMap<>();
        keys.put(field("Collections"), bytes(ByteString.EMPTY));
        keys.put(field("EndorsementInfo"), bytes(endorsementInfo().toByteString()));
        keys.put(
                sequenceKey(), StateData.newBuilder().setInt64(sequence).build().toByteString());
        keys.put(field("ValidationInfo"), bytes(validationInfo().toByteString()));
        Message fields = StateMetadata.newBuilder()
                .setDatatype("ChaincodeDefinition")
                .addAllFields(List.of("Sequence", "EndorsementInfo", "ValidationInfo", "Collections"))
                .build();
        keys.put("namespaces/metadata/" + id.getName(), fields.toByteString());
        return keys;
    }

    private String field(String name) {
        return "namespaces/fields/" + id.getName() + "/" + name;
    }

    private static ByteString bytes(ByteString content) {
        return StateData.newBuilder().setBytes(content).build().toByteString();
    }

    private ChaincodeEndorsementInfo endorsementInfo() {
        return ChaincodeEndorsementInfo.newBuilder()
                .setVersion(id.getVersion())
                .setEndorsementPlugin("escc")
                .build();
    }

    private ChaincodeValidationInfo validationInfo() {
        return ChaincodeValidationInfo.newBuilder()
                .setValidationPlugin("vscc")
                .setValidationParameter(ApplicationPolicy.newBuilder()
                        .setSignaturePolicy(signaturePolicy())
                        .build()
                        .toByteString())
                .build();
    }

    private SignaturePolicyEnvelope signaturePolicy() {
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        SignaturePolicy.NOutOf.Builder rule =
                SignaturePolicy.NOutOf.newBuilder().setN(policy.endorsements());
        List<String> organisations = new ArrayList<>(policy.organisations());
        for (int i = 0; i < organisations.size(); i++) {
            rule.addRules(SignaturePolicy.newBuilder().setSignedBy(i));
            envelope.addIdentities(peerOf(organisations.get(i)));
        }
        return envelope.setRule(SignaturePolicy.newBuilder().setNOutOf(rule)).build();
    }

    private static MSPPrincipal peerOf(String mspId) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(mspId)
                        .setRole(MSPRole.MSPRoleType.PEER)
                        .build()
                        .toByteString())
                .build();
    }
}
