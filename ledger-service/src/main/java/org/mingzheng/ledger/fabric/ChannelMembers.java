package org.mingzheng.ledger.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.mingzheng.fabric.client.Chain;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;
import org.springframework.stereotype.Component;

/** The organisations of the channel with their signing CAs, as the channel's own configuration names them. */
@Component
public final class ChannelMembers {
    private static final String HEAD = "-----BEGIN CERTIFICATE-----";
    private static final String FOOT = "-----END CERTIFICATE-----";

    private static final long KEPT_NANOS = 60_000_000_000L;

    private final Clients clients;
    private volatile Known known = new Known(Map.of(), System.nanoTime() - KEPT_NANOS);

    private record Known(Map<String, Organisation> organisations, long since) {}

    ChannelMembers(Clients clients) {
        this.clients = clients;
    }

    /**
     * {@return an organisation, if it is one of the channel's} What a peer told is kept for a minute: it stands in whole blocks.
     *
     * @param msp its MSP id
     * @throws LedgerAwayException if no peer tells
     */
    public Optional<Organisation> organisation(String msp) throws LedgerAwayException {
        Known last = known;
        if (System.nanoTime() - last.since >= KEPT_NANOS || !last.organisations.containsKey(msp)) {
            last = new Known(organisations(), System.nanoTime());
            known = last;
        }
        return Optional.ofNullable(last.organisations.get(msp));
    }

    private Map<String, Organisation> organisations() throws LedgerAwayException {
        try {
            Chain chain = clients.any().chain();
            return agreed(lastConfiguration(
                    Block.parseFrom(chain.block(chain.height() - 1).toArray())));
        } catch (InvalidProtocolBufferException e) {
            throw new LedgerAwayException("the channel's configuration cannot be read", PeerFailure.unreadable(e));
        }
    }

    /** One peer's word is not enough for whose signatures count: all gateways that answer must name the same CAs. */
    private Map<String, Organisation> agreed(long configuration)
            throws LedgerAwayException, InvalidProtocolBufferException {
        Set<Map<String, Organisation>> told = new HashSet<>();
        for (Bytes block : clients.any().chain().blockEverywhere(configuration)) {
            told.add(members(Block.parseFrom(block.toArray())));
        }
        if (told.size() != 1) {
            throw new LedgerAwayException("the gateways contradict each other about the channel's organisations");
        }
        return told.iterator().next();
    }

    private static long lastConfiguration(Block block) throws InvalidProtocolBufferException {
        ByteString signatures = block.getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE);
        ByteString value = Metadata.parseFrom(signatures).getValue();
        return OrdererBlockMetadata.parseFrom(value).getLastConfig().getIndex();
    }

    private static Map<String, Organisation> members(Block block) throws InvalidProtocolBufferException {
        Envelope envelope = Envelope.parseFrom(block.getData().getData(0));
        ConfigGroup channel = ConfigEnvelope.parseFrom(
                        Payload.parseFrom(envelope.getPayload()).getData())
                .getConfig()
                .getChannelGroup();
        Map<String, Organisation> members = new TreeMap<>();
        ConfigGroup application = channel.getGroupsOrThrow("Application");
        for (ConfigGroup group : application.getGroupsMap().values()) {
            ConfigValue msp = group.getValuesOrThrow("MSP");
            FabricMSPConfig configuration = FabricMSPConfig.parseFrom(
                    MSPConfig.parseFrom(msp.getValue()).getConfig());
            members.put(
                    configuration.getName(),
                    new Organisation(configuration.getName(), der(configuration.getRootCerts(0))));
        }
        return members;
    }

    private static Bytes der(ByteString pem) {
        String text = pem.toString(StandardCharsets.US_ASCII);
        String base64 = text.substring(text.indexOf(HEAD) + HEAD.length(), text.indexOf(FOOT));
        return Bytes.wrap(Base64.getMimeDecoder().decode(base64));
    }
}
