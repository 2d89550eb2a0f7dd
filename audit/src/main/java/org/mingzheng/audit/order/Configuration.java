package org.mingzheng.audit.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;

/**
 * A channel's configuration, as far as it says who is who and who orders.
 *
 * @param channel the channel's name
 * @param sequence 0, and one more with each change
 * @param members by MSP id
 * @param orderers who orders, and how many of them sign a block
 */
record Configuration(String channel, long sequence, Map<String, Member> members, OrderingRule orderers) {
    private static final String ORDERER = "Orderer";

    /** The configuration in a transaction of that type. */
    static Configuration in(ByteString envelope) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        return of(
                header.getChannelId(),
                ConfigEnvelope.parseFrom(payload.getData()).getConfig());
    }

    private static Configuration of(String channel, Config config) throws InvalidProtocolBufferException {
        ConfigGroup root = config.getChannelGroup();
        Map<String, Member> members = new TreeMap<>();
        for (ConfigGroup part : root.getGroupsMap().values()) {
            for (Map.Entry<String, ConfigGroup> member : part.getGroupsMap().entrySet()) {
                members.put(member.getKey(), Member.of(member.getValue()));
            }
        }
        OrderingRule orderers =
                OrderingRule.of(root.getGroupsOrDefault(ORDERER, ConfigGroup.getDefaultInstance()), members);
        Map<String, Member> named = new TreeMap<>();
        members.values().forEach(member -> named.put(member.msp(), member));
        return new Configuration(channel, config.getSequence(), named, orderers);
    }

    /** The signing CAs of everybody, each with its organisation. */
    List<Organisation> organisations() {
        List<Organisation> all = new ArrayList<>();
        members.forEach((msp, member) -> {
            for (Bytes authority : member.authorities()) {
                all.add(new Organisation(msp, authority));
            }
        });
        return all;
    }
}
