package org.mingzheng.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Hash;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.client.identity.Signer;
import org.hyperledger.fabric.client.identity.X509Identity;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.ProposedTransaction;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.TransactionAction;

/** Messages that the official client would not make, given back to it to be signed and sent. */
final class Forgery {
    private Forgery() {}

    /** {@return the proposal with another channel header, signed by whoever sends it} */
    static Proposal header(Gateway sender, Proposal proposal, UnaryOperator<ChannelHeader.Builder> change)
            throws InvalidProtocolBufferException {
        ProposedTransaction proposed = ProposedTransaction.parseFrom(proposal.getBytes());
        var inner = org.hyperledger.fabric.protos.peer.Proposal.parseFrom(
                proposed.getProposal().getProposalBytes());
        Header header = Header.parseFrom(inner.getHeader());
        ChannelHeader changed = change.apply(ChannelHeader.parseFrom(header.getChannelHeader()).toBuilder())
                .build();
        ByteString bytes = inner.toBuilder()
                .setHeader(header.toBuilder()
                        .setChannelHeader(changed.toByteString())
                        .build()
                        .toByteString())
                .build()
                .toByteString();
        return sender.newProposal(proposed.toBuilder()
                .setTransactionId(changed.getTxId())
                .setProposal(SignedProposal.newBuilder().setProposalBytes(bytes))
                .build()
                .toByteArray());
    }

    static Proposal dated(Gateway sender, Proposal proposal, Instant time) throws InvalidProtocolBufferException {
        return header(
                sender,
                proposal,
                header -> header.setTimestamp(
                        Timestamp.newBuilder().setSeconds(time.getEpochSecond()).setNanos(time.getNano())));
    }

    static ChaincodeEndorsedAction action(Transaction transaction) throws InvalidProtocolBufferException {
        return action(PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope());
    }

    static ChaincodeEndorsedAction action(Envelope envelope) throws InvalidProtocolBufferException {
        return content(envelope).getAction();
    }

    static ChaincodeActionPayload content(Envelope envelope) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope.getPayload());
        var inner = org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData());
        return ChaincodeActionPayload.parseFrom(inner.getActions(0).getPayload());
    }

    static List<String> endorsers(Transaction transaction) throws InvalidProtocolBufferException {
        return action(transaction).getEndorsementsList().stream()
                .map(Forgery::organisation)
                .toList();
    }

    private static String organisation(Endorsement endorsement) {
        try {
            return SerializedIdentity.parseFrom(endorsement.getEndorser()).getMspid();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** {@return the transaction with a change in what its endorsers signed, or in their signatures} */
    static Transaction changed(
            Gateway sender, Transaction transaction, UnaryOperator<ChaincodeEndorsedAction.Builder> change)
            throws InvalidProtocolBufferException {
        PreparedTransaction prepared = PreparedTransaction.parseFrom(transaction.getBytes());
        Payload payload = Payload.parseFrom(prepared.getEnvelope().getPayload());
        var inner = org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData());
        TransactionAction action = inner.getActions(0);
        ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(action.getPayload());
        ByteString forged = content.toBuilder()
                .setAction(change.apply(content.getAction().toBuilder()))
                .build()
                .toByteString();
        ByteString data = inner.toBuilder()
                .setActions(0, action.toBuilder().setPayload(forged))
                .build()
                .toByteString();
        return sender.newTransaction(prepared.toBuilder()
                .setEnvelope(Envelope.newBuilder()
                        .setPayload(payload.toBuilder().setData(data).build().toByteString()))
                .build()
                .toByteArray());
    }

    /** {@return the transaction with one more endorsement, by anybody's key} */
    static Transaction endorsedToo(Gateway sender, Transaction transaction, X509Identity who, Signer signer)
            throws InvalidProtocolBufferException {
        ByteString endorser = SerializedIdentity.newBuilder()
                .setMspid(who.getMspId())
                .setIdBytes(ByteString.copyFrom(who.getCredentials()))
                .build()
                .toByteString();
        return changed(
                sender,
                transaction,
                action -> action.addEndorsements(Endorsement.newBuilder()
                        .setEndorser(endorser)
                        .setSignature(signature(
                                signer, action.getProposalResponsePayload().concat(endorser)))));
    }

    private static ByteString signature(Signer signer, ByteString message) {
        try {
            return ByteString.copyFrom(signer.sign(Hash.SHA256.apply(message.toByteArray())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return the same bytes, to be sent once more} */
    static Transaction copy(Gateway sender, Transaction transaction) {
        return sender.newTransaction(transaction.getBytes());
    }
}
