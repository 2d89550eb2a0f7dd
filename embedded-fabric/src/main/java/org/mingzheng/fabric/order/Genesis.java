package org.mingzheng.fabric.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockDataHashingStructure;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Capabilities;
import org.hyperledger.fabric.protos.common.Capability;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HashingAlgorithm;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.orderer.BatchSize;
import org.hyperledger.fabric.protos.orderer.BatchTimeout;
import org.hyperledger.fabric.protos.orderer.ConsensusType;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.ledger.Blocks;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.msp.Msp;
import org.mingzheng.fabric.wire.Messages;

/**
 * Block 0: the channel's configuration. It says who the organisations are and that one process orders; it has no policies,
 * because the embedded network cannot be reconfigured.
 *
 * @param channel the channel's name
 * @param organisations all of them
 * @param peers those that have a peer
 * @param orderers those that have an orderer
 * @param limits when a block is full
 */
public record Genesis(
        String channel, Map<String, Msp> organisations, List<String> peers, List<String> orderers, BatchLimits limits) {
    /** What the configuration names as its kind of consensus: there is none. */
    public static final String CONSENSUS = "one-process";

    /**
     * Writes block 0 into an empty ledger.
     *
     * @param ledger may have blocks already; then its block 0 must be this one
     * @throws IOException if the ledger belongs to another network
     */
    public void write(Ledger ledger) throws IOException {
        ByteString configuration = envelope().toByteString();
        if (ledger.height() == 0) {
            ledger.append(withCode(BlockMaker.genesis(configuration)), State.EMPTY);
        } else if (!group(ledger.block(0).getData().getData(0)).equals(group())) {
            throw new IOException(
                    "the ledger was begun by other organisations or with other limits than network.yaml and"
                            + " the certificates now say. Restore them, or begin with an empty folder.");
        }
    }

    private static Block withCode(Block block) {
        Block.Builder builder = block.toBuilder();
        builder.getMetadataBuilder()
                .setMetadata(
                        BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE, Blocks.filter(List.of(TxValidationCode.VALID)));
        return builder.build();
    }

    private Envelope envelope() {
        ByteString header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setVersion(1)
                .setChannelId(channel)
                .build()
                .toByteString();
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header))
                .setData(ConfigEnvelope.newBuilder()
                        .setConfig(Config.newBuilder().setChannelGroup(group()))
                        .build()
                        .toByteString())
                .build();
        return Envelope.newBuilder().setPayload(payload.toByteString()).build();
    }

    private static ConfigGroup group(ByteString configuration) {
        Envelope envelope = Messages.parse(Envelope.parser(), configuration);
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload());
        return Messages.parse(ConfigEnvelope.parser(), payload.getData())
                .getConfig()
                .getChannelGroup();
    }

    private ConfigGroup group() {
        return ConfigGroup.newBuilder()
                .putGroups(
                        "Application",
                        organisations(peers)
                                .putValues("Capabilities", capability("V2_5"))
                                .build())
                .putGroups("Orderer", ordering())
                .putValues("Capabilities", capability("V3_0"))
                .putValues(
                        "HashingAlgorithm",
                        value(HashingAlgorithm.newBuilder().setName("SHA256").build()))
                .putValues(
                        "BlockDataHashingStructure",
                        value(BlockDataHashingStructure.newBuilder()
                                .setWidth(-1)
                                .build()))
                .build();
    }

    private ConfigGroup ordering() {
        BatchSize size = BatchSize.newBuilder()
                .setMaxMessageCount(limits.maxMessages())
                .setAbsoluteMaxBytes(limits.absoluteMaxBytes())
                .setPreferredMaxBytes(limits.preferredMaxBytes())
                .build();
        return organisations(orderers)
                .putValues("Capabilities", capability("V2_0"))
                .putValues(
                        "ConsensusType",
                        value(ConsensusType.newBuilder().setType(CONSENSUS).build()))
                .putValues("BatchSize", value(size))
                .putValues(
                        "BatchTimeout",
                        value(BatchTimeout.newBuilder().setTimeout("0s").build()))
                .build();
    }

    private ConfigGroup.Builder organisations(List<String> mspIds) {
        ConfigGroup.Builder group = ConfigGroup.newBuilder();
        organisations.forEach((mspId, msp) -> {
            if (mspIds.contains(mspId)) {
                group.putGroups(mspId, organisation(msp));
            }
        });
        return group;
    }

    private static ConfigGroup organisation(Msp msp) {
        MSPConfig config = MSPConfig.newBuilder()
                .setConfig(msp.definition().toByteString())
                .build();
        return ConfigGroup.newBuilder().putValues("MSP", value(config)).build();
    }

    private static ConfigValue capability(String name) {
        return value(Capabilities.newBuilder()
                .putCapabilities(name, Capability.getDefaultInstance())
                .build());
    }

    private static ConfigValue value(Message message) {
        return ConfigValue.newBuilder().setValue(message.toByteString()).build();
    }
}
