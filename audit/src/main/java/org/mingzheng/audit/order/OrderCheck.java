package org.mingzheng.audit.order;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.IdentifierHeader;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.block.Content;
import org.mingzheng.proof.block.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;

/**
 * Whether those who order a channel signed its blocks ({@code docs/spec/block.md}): each block by the configuration in force before it,
 * followed from block 0 on.
 */
public final class OrderCheck {
    private final String channel;
    private final List<Organisation> known;
    private final Findings findings;
    private final Consumer<Organisation> members;
    private final List<Long> changes = new ArrayList<>();
    private Optional<Configuration> inForce = Optional.empty();
    private Identities identities = new Identities(List.of());
    private boolean told;

    /**
     * A check that knows no configuration yet.
     *
     * @param channel the channel's name
     * @param known members whose signing CAs the reader knows beforehand
     * @param findings where to put what is wrong
     * @param members is told of every member that a configuration names
     */
    public OrderCheck(String channel, List<Organisation> known, Findings findings, Consumer<Organisation> members) {
        this.channel = channel;
        this.known = List.copyOf(known);
        this.findings = findings;
        this.members = members;
    }

    /** {@return the numbers of the blocks that changed the configuration} */
    public List<Long> changes() {
        return List.copyOf(changes);
    }

    /** {@return who must sign a block now, in words; nothing if no configuration was read} */
    public String rule() {
        return inForce.map(each -> each.orderers().words()).orElse("");
    }

    /**
     * Checks a block, and follows the configuration that it may hold.
     *
     * @param block as it was read
     * @param encoded the same, as the peer gave it
     */
    public void check(Block block, Bytes encoded) {
        Evidence at = Evidence.block(block.number());
        try {
            var sent = org.hyperledger.fabric.protos.common.Block.parseFrom(encoded.unsafeArray());
            if (block.number() > 0) {
                checkSignatures(block, sent, at);
            }
            follow(block, sent, at);
        } catch (InvalidProtocolBufferException e) {
            findings.add(
                    FindingCode.CONFIGURATION_MALFORMED, at, "a configuration, and signatures", "" + e.getMessage());
        }
    }

    private void checkSignatures(Block block, org.hyperledger.fabric.protos.common.Block sent, Evidence at)
            throws InvalidProtocolBufferException {
        if (inForce.isEmpty()) {
            if (!told) {
                told = true;
                findings.add(FindingCode.CONFIGURATION_UNKNOWN, at, "the channel's configuration", "none before it");
            }
            return;
        }
        OrderingRule rule = inForce.get().orderers();
        List<Signer> signers = signers(block, metadata(sent), rule);
        findings.check(
                rule.holds(signers),
                FindingCode.BLOCK_SIGNATURES_MISSING,
                at,
                rule.words(),
                signers.isEmpty()
                        ? "none that verifies"
                        : String.join(
                                " ",
                                signers.stream()
                                        .map(each -> each.identity().msp())
                                        .toList()));
    }

    private static Metadata metadata(org.hyperledger.fabric.protos.common.Block sent)
            throws InvalidProtocolBufferException {
        List<ByteString> all = sent.getMetadata().getMetadataList();
        return all.isEmpty()
                ? Metadata.getDefaultInstance()
                : Metadata.parseFrom(all.get(BlockMetadataIndex.SIGNATURES_VALUE));
    }

    private List<Signer> signers(Block block, Metadata metadata, OrderingRule rule) {
        List<Signer> signers = new ArrayList<>();
        for (MetadataSignature signature : metadata.getSignaturesList()) {
            signer(block, metadata.getValue(), signature, rule)
                    .filter(each -> signers.stream().noneMatch(other -> other.isSame(each)))
                    .ifPresent(signers::add);
        }
        return signers;
    }

    private Optional<Signer> signer(Block block, ByteString value, MetadataSignature signature, OrderingRule rule) {
        try {
            boolean numbered = signature.getSignatureHeader().isEmpty();
            ByteString header = numbered ? signature.getIdentifierHeader() : signature.getSignatureHeader();
            ByteString serialized = numbered
                    ? rule.consenters()
                            .getOrDefault(IdentifierHeader.parseFrom(header).getIdentifier(), ByteString.EMPTY)
                    : SignatureHeader.parseFrom(header).getCreator();
            SerializedIdentity claimed = SerializedIdentity.parseFrom(serialized);
            Bytes signed = Bytes.wrap(value.concat(header).toByteArray()).concat(block.header());
            Bytes der = Bytes.wrap(signature.getSignature().toByteArray());
            return identities
                    .of(claimed.getMspid(), Bytes.wrap(claimed.getIdBytes().toByteArray()))
                    .filter(identity -> identity.signed(signed, der))
                    .map(identity -> new Signer(serialized, identity));
        } catch (InvalidProtocolBufferException e) {
            return Optional.empty(); // signed by nobody that can be named
        }
    }

    private void follow(Block block, org.hyperledger.fabric.protos.common.Block sent, Evidence at)
            throws InvalidProtocolBufferException {
        for (int i = 0; i < block.transactions().size(); i++) {
            Transaction each = block.transactions().get(i);
            boolean counts = each.valid() || each.code() == Transaction.NOT_VALIDATED;
            if (counts && each.content() instanceof Content.Other(int type) && type == HeaderType.CONFIG_VALUE) {
                take(Configuration.in(sent.getData().getData(i)), at);
            }
        }
    }

    private void take(Configuration next, Evidence at) {
        long expected = inForce.map(before -> before.sequence() + 1).orElse(next.sequence());
        boolean follows = findings.check(
                next.channel().equals(channel) && next.sequence() == expected,
                FindingCode.CONFIGURATION_DIFFERS,
                at,
                "configuration " + expected + " of channel " + channel,
                "configuration " + next.sequence() + " of channel " + next.channel());
        if (follows) {
            checkKnown(next, at);
            inForce = Optional.of(next);
            identities = new Identities(next.organisations());
            next.organisations().forEach(members);
            changes.add(at.block());
        }
    }

    private void checkKnown(Configuration next, Evidence at) {
        for (Organisation organisation : known) {
            Member member = next.members().get(organisation.msp());
            findings.check(
                    member != null && member.authorities().contains(organisation.signingCa()),
                    FindingCode.CONFIGURATION_DIFFERS,
                    at,
                    "the signing CA of " + organisation.msp() + " that is trusted",
                    member == null ? "no such member" : "another CA");
        }
    }
}
