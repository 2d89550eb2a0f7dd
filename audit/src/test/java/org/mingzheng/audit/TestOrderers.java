package org.mingzheng.audit;

import static org.mingzheng.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigPolicy;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Consenter;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.ImplicitMetaPolicy;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.Orderers;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.Policy;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.FabricNodeOUs;
import org.hyperledger.fabric.protos.msp.FabricOUIdentifier;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;

/** Four orderers, three of whom must sign each block: what Fabric's own programs write for the product's network. */
final class TestOrderers {
    static final List<String> ALL = List.of("JusticeMSP", "NotaryMSP", "ArbitrationMSP", "CourtMSP");
    static final List<String> THREE = ALL.subList(0, 3);

    private final TestNetwork network;
    /** Who signs the next blocks. */
    List<String> signers = THREE;

    /** Whether any one orderer may sign, named by its certificate, as under Raft. */
    boolean raft;

    /** With which key; another than the orderer's is a forgery. */
    String role = "orderer";

    TestOrderers(TestNetwork network) {
        this.network = network;
    }

    /** A transaction that makes the configuration this. */
    Bytes configuration(long sequence) {
        ConfigGroup channel = ConfigGroup.newBuilder()
                .putGroups("Application", members(ALL).build())
                .putGroups("Orderer", orderers())
                .build();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(ChannelHeader.newBuilder()
                                .setType(HeaderType.CONFIG_VALUE)
                                .setChannelId(network.definition().channel())
                                .build()
                                .toByteString()))
                .setData(ConfigEnvelope.newBuilder()
                        .setConfig(Config.newBuilder().setSequence(sequence).setChannelGroup(channel))
                        .build()
                        .toByteString())
                .build();
        return Bytes.wrap(
                Envelope.newBuilder().setPayload(payload.toByteString()).build().toByteArray());
    }

    private ConfigGroup orderers() {
        Orderers.Builder consenters = Orderers.newBuilder();
        SignaturePolicy.NOutOf.Builder rule =
                SignaturePolicy.NOutOf.newBuilder().setN(3);
        SignaturePolicyEnvelope.Builder policy = SignaturePolicyEnvelope.newBuilder();
        for (int i = 0; i < ALL.size(); i++) {
            SerializedIdentity identity = identity(ALL.get(i));
            consenters.addConsenterMapping(
                    Consenter.newBuilder().setId(i + 1).setMspId(ALL.get(i)).setIdentity(identity.getIdBytes()));
            policy.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(MSPPrincipal.Classification.IDENTITY)
                    .setPrincipal(identity.toByteString()));
            rule.addRules(SignaturePolicy.newBuilder().setSignedBy(i));
        }
        policy.setRule(SignaturePolicy.newBuilder().setNOutOf(rule));
        return members(ALL)
                .putValues("Orderers", value(consenters.build().toByteString()))
                .putPolicies("BlockValidation", raft ? anyWriters() : policy(policy))
                .build();
    }

    private static ConfigPolicy anyWriters() {
        return ConfigPolicy.newBuilder()
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.IMPLICIT_META_VALUE)
                        .setValue(ImplicitMetaPolicy.newBuilder()
                                .setSubPolicy("Writers")
                                .setRule(ImplicitMetaPolicy.Rule.ANY)
                                .build()
                                .toByteString()))
                .build();
    }

    private static ConfigPolicy policy(SignaturePolicyEnvelope.Builder policy) {
        return ConfigPolicy.newBuilder()
                .setPolicy(Policy.newBuilder()
                        .setType(Policy.PolicyType.SIGNATURE_VALUE)
                        .setValue(policy.build().toByteString()))
                .build();
    }

    /** Whoever is an orderer of an organisation. */
    private static ConfigPolicy orderer(String msp) {
        return policy(SignaturePolicyEnvelope.newBuilder()
                .addIdentities(MSPPrincipal.newBuilder()
                        .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                        .setPrincipal(MSPRole.newBuilder()
                                .setMspIdentifier(msp)
                                .setRole(MSPRole.MSPRoleType.ORDERER)
                                .build()
                                .toByteString()))
                .setRule(SignaturePolicy.newBuilder()
                        .setNOutOf(SignaturePolicy.NOutOf.newBuilder()
                                .setN(1)
                                .addRules(SignaturePolicy.newBuilder().setSignedBy(0)))));
    }

    private ConfigGroup.Builder members(List<String> msps) {
        ConfigGroup.Builder group = ConfigGroup.newBuilder();
        msps.forEach(msp -> group.putGroups(
                msp,
                ConfigGroup.newBuilder()
                        .putValues("MSP", value(member(msp)))
                        .putPolicies("Writers", orderer(msp))
                        .build()));
        return group;
    }

    private ByteString member(String msp) {
        FabricMSPConfig config = FabricMSPConfig.newBuilder()
                .setName(msp)
                .addRootCerts(authority(msp))
                .setFabricNodeOus(FabricNodeOUs.newBuilder()
                        .setOrdererOuIdentifier(
                                FabricOUIdentifier.newBuilder().setOrganizationalUnitIdentifier("orderer")))
                .build();
        return MSPConfig.newBuilder().setConfig(config.toByteString()).build().toByteString();
    }

    private ByteString authority(String msp) {
        try {
            return ByteString.copyFrom(
                    Files.readAllBytes(network.folder().crypto().resolve(msp).resolve("ca/ca.pem")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SerializedIdentity identity(String msp) {
        try {
            return SerializedIdentity.parseFrom(network.identity(msp, "orderer").unsafeArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ConfigValue value(ByteString value) {
        return ConfigValue.newBuilder().setValue(value).build();
    }

    private ByteString header(String msp) {
        return raft
                ? SignatureHeader.newBuilder()
                        .setCreator(proto(network.identity(msp, role)))
                        .build()
                        .toByteString()
                : IdentifierHeader.newBuilder()
                        .setIdentifier(ALL.indexOf(msp) + 1)
                        .build()
                        .toByteString();
    }

    /** What stands under a block. */
    ByteString signatures(Block block) {
        ByteString value = ByteString.copyFromUtf8("consensus");
        List<MetadataSignature> signatures = new ArrayList<>();
        for (String msp : signers) {
            ByteString header = header(msp);
            Bytes signed = Bytes.wrap(value.concat(header).toByteArray()).concat(block.header());
            MetadataSignature.Builder signature =
                    MetadataSignature.newBuilder().setSignature(proto(network.sign(msp, role, signed)));
            signatures.add(
                    (raft ? signature.setSignatureHeader(header) : signature.setIdentifierHeader(header)).build());
        }
        return Metadata.newBuilder()
                .setValue(value)
                .addAllSignatures(signatures)
                .build()
                .toByteString();
    }
}
