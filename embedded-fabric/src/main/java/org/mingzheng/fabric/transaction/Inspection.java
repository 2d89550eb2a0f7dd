package org.mingzheng.fabric.transaction;

import com.google.protobuf.ByteString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.msp.Identity;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Members;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** Checks a submitted transaction in the order in which a Fabric peer does, so that the first flaw found is the same. */
public final class Inspection {
    private final Members members;

    /**
     * Inspects transactions of a channel.
     *
     * @param members the channel's organisations
     */
    public Inspection(Members members) {
        this.members = members;
    }

    /** Ends an inspection. */
    private static final class Flaw extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final TxValidationCode code;

        Flaw(TxValidationCode code) {
            super(code.name(), null, false, false);
            this.code = code;
        }
    }

    /**
     * {@return the transaction with the flaws it has; a flawed one goes into a block, too, marked invalid}
     *
     * @param envelope as submitted
     */
    public Transaction inspect(Envelope envelope) {
        ByteString bytes = envelope.toByteString();
        String id = "";
        EndorsedAction action;
        ChannelHeader channel;
        try {
            Payload payload =
                    read(TxValidationCode.BAD_PAYLOAD, () -> Messages.parse(Payload.parser(), envelope.getPayload()));
            channel = read(TxValidationCode.BAD_COMMON_HEADER, () -> channelHeader(payload.getHeader()));
            id = channel.getTxId();
            action = form(envelope, payload, channel);
        } catch (Flaw flaw) {
            return new Transaction(bytes, id, flaw.code, TxValidationCode.VALID, null);
        }
        try {
            return new Transaction(bytes, id, TxValidationCode.VALID, TxValidationCode.VALID, content(channel, action));
        } catch (Flaw flaw) {
            return new Transaction(bytes, id, TxValidationCode.VALID, flaw.code, null);
        }
    }

    private static ChannelHeader channelHeader(Header header) {
        ChannelHeader channel = Messages.parse(ChannelHeader.parser(), header.getChannelHeader());
        if (channel.getEpoch() != 0) {
            throw new RefusedException("invalid Epoch in ChannelHeader");
        }
        return channel;
    }

    private EndorsedAction form(Envelope envelope, Payload payload, ChannelHeader channel) {
        SignatureHeader author = read(TxValidationCode.BAD_COMMON_HEADER, () -> author(payload.getHeader()));
        Identity creator = read(TxValidationCode.BAD_CREATOR_SIGNATURE, () -> members.identify(author.getCreator()));
        require(creator.signed(envelope.getSignature(), envelope.getPayload()), TxValidationCode.BAD_CREATOR_SIGNATURE);
        require(channel.getType() == HeaderType.ENDORSER_TRANSACTION_VALUE, TxValidationCode.UNSUPPORTED_TX_PAYLOAD);
        require(channel.getTxId().equals(TransactionId.of(author)), TxValidationCode.BAD_PROPOSAL_TXID);
        return read(TxValidationCode.INVALID_ENDORSER_TRANSACTION, () -> action(payload));
    }

    private static SignatureHeader author(Header header) {
        SignatureHeader author = Messages.parse(SignatureHeader.parser(), header.getSignatureHeader());
        if (author.getNonce().isEmpty() || author.getCreator().isEmpty()) {
            throw new RefusedException("invalid nonce or creator specified in the header");
        }
        return author;
    }

    private static EndorsedAction action(Payload payload) {
        EndorsedAction action = EndorsedAction.of(payload.getData());
        ByteString recorded = action.payload().getChaincodeProposalPayload();
        ByteString hash = Proposal.hash(payload.getHeader(), action.author(), recorded);
        if (!hash.equals(action.response().getProposalHash())) {
            throw new RefusedException("proposal hash does not match");
        }
        return action;
    }

    private Transaction.Effect content(ChannelHeader channel, EndorsedAction action) {
        String contract = read(
                        TxValidationCode.BAD_HEADER_EXTENSION,
                        () -> Messages.parse(ChaincodeHeaderExtension.parser(), channel.getExtension()))
                .getChaincodeId()
                .getName();
        ChaincodeAction outcome = read(TxValidationCode.BAD_RESPONSE_PAYLOAD, action::outcome);
        ReadWriteSets sets = read(TxValidationCode.BAD_RWSET, () -> ReadWriteSets.parse(outcome.getResults()));
        ChaincodeID named = outcome.getChaincodeId();
        require(
                !contract.isEmpty()
                        && contract.equals(named.getName())
                        && !named.getVersion().isEmpty(),
                TxValidationCode.INVALID_CHAINCODE);
        require(eventNames(contract, outcome.getEvents()), TxValidationCode.INVALID_OTHER_REASON);
        require(!sets.namesANamespaceTwice(), TxValidationCode.ILLEGAL_WRITESET);
        return new Transaction.Effect(contract, sets, endorsers(action));
    }

    private static boolean eventNames(String contract, ByteString event) {
        return event.isEmpty()
                || read(TxValidationCode.INVALID_OTHER_REASON, () -> Messages.parse(ChaincodeEvent.parser(), event))
                        .getChaincodeId()
                        .equals(contract);
    }

    private List<Member> endorsers(EndorsedAction action) {
        ByteString signed = action.payload().getAction().getProposalResponsePayload();
        Map<ByteString, Member> valid = new LinkedHashMap<>();
        for (Endorsement endorsement : action.payload().getAction().getEndorsementsList()) {
            if (!valid.containsKey(endorsement.getEndorser())) {
                endorser(endorsement, signed).ifPresent(member -> valid.put(endorsement.getEndorser(), member));
            }
        }
        return List.copyOf(valid.values());
    }

    private Optional<Member> endorser(Endorsement endorsement, ByteString signed) {
        try {
            Identity identity = members.identify(endorsement.getEndorser());
            return identity.signed(endorsement.getSignature(), signed, endorsement.getEndorser())
                    ? Optional.of(identity.member())
                    : Optional.empty();
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static <T> T read(TxValidationCode otherwise, Supplier<T> reader) {
        try {
            return reader.get();
        } catch (RefusedException e) {
            throw new Flaw(otherwise);
        }
    }

    private static void require(boolean fulfilled, TxValidationCode otherwise) {
        if (!fulfilled) {
            throw new Flaw(otherwise);
        }
    }
}
