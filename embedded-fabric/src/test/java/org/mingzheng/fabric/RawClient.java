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
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.transaction.EndorsedAction;
import org.mingzheng.fabric.transaction.ReadWriteSets;

/** What the official client does not let one do: looking into messages, and asking for what it never asks. */
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

    void submit(Envelope unsigned) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(unsigned.getPayload());
        String id =
                ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getTxId();
        var _ = GatewayGrpc.newBlockingStub(channel)
                .withDeadlineAfter(10, TimeUnit.SECONDS)
                .submit(SubmitRequest.newBuilder()
                        .setTransactionId(id)
                        .setChannelId(TestNetwork.CHANNEL)
                        .setPreparedTransaction(unsigned.toBuilder().setSignature(signer.sign(unsigned.getPayload())))
                        .build());
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
