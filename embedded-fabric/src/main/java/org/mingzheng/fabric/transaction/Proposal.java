package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.mingzheng.fabric.msp.Identity;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;
import org.mingzheng.fabric.wire.Sha256;

/**
 * A client's proposal, unpacked.
 *
 * @param signed as it came
 * @param header both headers, as bytes
 * @param channel the channel header
 * @param author the signature header: creator and nonce
 * @param contract the contract's name
 * @param payload what is asked, with transient values
 * @param recorded what is asked, without transient values: the part that a block keeps
 * @param arguments the first is the function's name
 * @param hash what endorsers sign for: headers and recorded part
 */
public record Proposal(
        SignedProposal signed,
        Header header,
        ChannelHeader channel,
        SignatureHeader author,
        String contract,
        ChaincodeProposalPayload payload,
        ByteString recorded,
        List<ByteString> arguments,
        ByteString hash) {
    /** How far a proposal's time may be from the peer's. */
    public static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    /**
     * {@return the proposal}
     *
     * @param signed as it came
     * @throws RefusedException if a part is missing or malformed
     */
    public static Proposal unpack(SignedProposal signed) {
        var proposal = Messages.parse(org.hyperledger.fabric.protos.peer.Proposal.parser(), signed.getProposalBytes());
        Header header = Messages.parse(Header.parser(), proposal.getHeader());
        ChannelHeader channel = Messages.parse(ChannelHeader.parser(), header.getChannelHeader());
        SignatureHeader author = Messages.parse(SignatureHeader.parser(), header.getSignatureHeader());
        var payload = Messages.parse(ChaincodeProposalPayload.parser(), proposal.getPayload());
        var spec = Messages.parse(ChaincodeInvocationSpec.parser(), payload.getInput());
        if (!spec.hasChaincodeSpec() || !spec.getChaincodeSpec().hasInput()) {
            throw new RefusedException("chaincode input did not contain any input");
        }
        ByteString recorded = ChaincodeProposalPayload.newBuilder()
                .setInput(payload.getInput())
                .build()
                .toByteString();
        return new Proposal(
                signed,
                header,
                channel,
                author,
                contractOf(channel),
                payload,
                recorded,
                spec.getChaincodeSpec().getInput().getArgsList(),
                hash(header, header.getSignatureHeader(), recorded));
    }

    static ByteString hash(Header header, ByteString author, ByteString recorded) {
        return Sha256.of(header.getChannelHeader(), author, recorded);
    }

    private static String contractOf(ChannelHeader channel) {
        var extension = Messages.parse(ChaincodeHeaderExtension.parser(), channel.getExtension());
        String name = extension.getChaincodeId().getName();
        if (name.isEmpty()) {
            throw new RefusedException("ChaincodeHeaderExtension.ChaincodeId.Name is empty");
        }
        return name;
    }

    /**
     * Checks the clock: the proposal's time, and its author's certificate. A peer asks this before anything else.
     *
     * @param members the channel's organisations
     * @param now the peer's clock
     * @throws RefusedException if the time is over, or has not come
     */
    public void admit(Members members, Instant now) {
        if (expired(members, now)) {
            throw new RefusedException("proposal client identity expired");
        }
        checkTime(now);
    }

    private boolean expired(Members members, Instant now) {
        try {
            return members.identify(author.getCreator()).expired(now);
        } catch (RefusedException e) {
            return false;
        }
    }

    /**
     * Checks everything else that a peer checks before it executes.
     *
     * @param members the channel's organisations
     * @throws RefusedException if the proposal is not to be executed
     */
    public void check(Members members) {
        checkHeaders();
        Identity creator = creator(members);
        if (!creator.signed(signed.getSignature(), signed.getProposalBytes())) {
            throw denied(creator.member().mspId());
        }
    }

    private void checkTime(Instant now) {
        Timestamp stamp = channel.getTimestamp();
        Instant time = Instant.ofEpochSecond(stamp.getSeconds(), stamp.getNanos());
        if (Duration.between(time, now).abs().compareTo(TIME_WINDOW) > 0) {
            throw new RefusedException("request unauthorized due to incorrect timestamp " + time + ", peer time " + now
                    + ", peer.authentication.timewindow 15m0s");
        }
    }

    private void checkHeaders() {
        if (channel.getType() != HeaderType.ENDORSER_TRANSACTION_VALUE) {
            throw new RefusedException("error validating proposal: invalid header type " + channel.getType());
        }
        if (channel.getEpoch() != 0) {
            throw new RefusedException("error validating proposal: epoch is non-zero");
        }
        if (author.getNonce().isEmpty()) {
            throw new RefusedException("error validating proposal: nonce is empty");
        }
        TransactionId.check(channel.getTxId(), author);
    }

    private Identity creator(Members members) {
        try {
            return members.identify(author.getCreator());
        } catch (RefusedException e) {
            SerializedIdentity named = Messages.parse(SerializedIdentity.parser(), author.getCreator());
            throw members.byId().containsKey(named.getMspid())
                    ? denied(named.getMspid())
                    : new RefusedException("error validating proposal: access denied: channel ["
                            + channel.getChannelId() + "] creator org unknown, creator is malformed");
        }
    }

    // Says no more than a peer does: who may not speak is not told why.
    private RefusedException denied(String mspId) {
        return new RefusedException("error validating proposal: access denied: channel [" + channel.getChannelId()
                + "] creator org [" + mspId + "]");
    }
}
