package org.mingzheng.fabric;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.grpc.ManagedChannel;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.transaction.EndorsedAction;
import org.mingzheng.fabric.transaction.ReadWriteSets;

/** What the official client does not let one do: looking into messages, and forging them. */
final class RawClient {
    private final ManagedChannel channel;
    private final Signer signer;

    RawClient(ManagedChannel channel, Signer signer) {
        this.channel = channel;
        this.signer = signer;
    }

    static Envelope envelope(Transaction transaction) throws InvalidProtocolBufferException {
        return PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope();
    }

    static EndorsedAction action(Transaction transaction) throws InvalidProtocolBufferException {
        return EndorsedAction.ofEnvelope(envelope(transaction).toByteString());
    }

    static ReadWriteSets sets(Transaction transaction) throws InvalidProtocolBufferException {
        return ReadWriteSets.parse(action(transaction).outcome().getResults());
    }

    static List<String> endorsers(Transaction transaction) throws InvalidProtocolBufferException {
        return action(transaction).payload().getAction().getEndorsementsList().stream()
                .map(Endorsement::getEndorser)
                .map(RawClient::mspId)
                .toList();
    }

    private static String mspId(ByteString identity) {
        try {
            return SerializedIdentity.parseFrom(identity).getMspid();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static ChaincodeProposalPayload proposalPayload(Transaction transaction) throws InvalidProtocolBufferException {
        return ChaincodeProposalPayload.parseFrom(action(transaction).payload().getChaincodeProposalPayload());
    }

    /** {@return the transaction with a change in what its endorsers signed, or in their signatures} */
    static Envelope changed(Transaction transaction, UnaryOperator<ChaincodeEndorsedAction> change)
            throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope(transaction).getPayload());
        var inner = org.hyperledger.fabric.protos.peer.Transaction.parseFrom(payload.getData());
        TransactionAction action = inner.getActions(0);
        ChaincodeActionPayload content = ChaincodeActionPayload.parseFrom(action.getPayload());
        ChaincodeActionPayload forged =
                content.toBuilder().setAction(change.apply(content.getAction())).build();
        ByteString data = inner.toBuilder()
                .setActions(0, action.toBuilder().setPayload(forged.toByteString()))
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload.toBuilder().setData(data).build().toByteString())
                .build();
    }

    /** {@return the transaction with one more endorsement, by any signer} */
    static Envelope endorsedToo(Transaction transaction, Signer endorser) throws InvalidProtocolBufferException {
        return changed(
                transaction,
                action -> action.toBuilder()
                        .addEndorsements(Endorsement.newBuilder()
                                .setEndorser(endorser.identity())
                                .setSignature(endorser.sign(action.getProposalResponsePayload(), endorser.identity())))
                        .build());
    }

    TxValidationCode submit(Envelope unsigned) throws InvalidProtocolBufferException {
        return submitSigned(unsigned.toBuilder()
                .setSignature(signer.sign(unsigned.getPayload()))
                .build());
    }

    TxValidationCode submitSigned(Envelope envelope) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(envelope.getPayload());
        String id =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getTxId();
        var stub = GatewayGrpc.newBlockingStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
        var _ = stub.submit(SubmitRequest.newBuilder()
                .setTransactionId(id)
                .setChannelId(TestNetwork.CHANNEL)
                .setPreparedTransaction(envelope)
                .build());
        ByteString request = CommitStatusRequest.newBuilder()
                .setTransactionId(id)
                .setChannelId(TestNetwork.CHANNEL)
                .setIdentity(signer.identity())
                .build()
                .toByteString();
        return stub.commitStatus(SignedCommitStatusRequest.newBuilder()
                        .setRequest(request)
                        .setSignature(signer.sign(request))
                        .build())
                .getResult();
    }

    /** {@return what comes back for a request for blocks, up to and including the status} */
    List<DeliverResponse> seek(SeekInfo seek, boolean filtered) throws IOException, InterruptedException {
        BlockingQueue<DeliverResponse> responses = new LinkedBlockingQueue<>();
        var stub = DeliverGrpc.newStub(channel).withDeadlineAfter(10, TimeUnit.SECONDS);
        StreamObserver<DeliverResponse> collector = new StreamObserver<>() {
            @Override
            public void onNext(DeliverResponse response) {
                responses.add(response);
            }

            @Override
            public void onError(Throwable cause) {
                responses.add(DeliverResponse.getDefaultInstance());
            }

            @Override
            public void onCompleted() {
                responses.add(DeliverResponse.getDefaultInstance());
            }
        };
        StreamObserver<Envelope> requests = filtered ? stub.deliverFiltered(collector) : stub.deliver(collector);
        requests.onNext(request(seek));
        requests.onCompleted();
        List<DeliverResponse> all = new ArrayList<>();
        for (DeliverResponse next = responses.take();
                next.getTypeCase() != DeliverResponse.TypeCase.TYPE_NOT_SET;
                next = responses.take()) {
            all.add(next);
        }
        return all;
    }

    private Envelope request(SeekInfo seek) {
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setChannelId(TestNetwork.CHANNEL)
                .setTimestamp(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()))
                .build();
        SignatureHeader author =
                SignatureHeader.newBuilder().setCreator(signer.identity()).build();
        ByteString payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(header.toByteString())
                        .setSignatureHeader(author.toByteString()))
                .setData(seek.toByteString())
                .build()
                .toByteString();
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(signer.sign(payload))
                .build();
    }
}
