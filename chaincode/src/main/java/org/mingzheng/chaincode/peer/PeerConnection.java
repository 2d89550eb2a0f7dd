package org.mingzheng.chaincode.peer;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.chaincode.transaction.StubState;

/**
 * The stream to one peer, between gRPC and the shim. Passes everything on, but keeps the answers to questions of its own: those
 * for many keys at once. Whether the peer understands them it says itself, in its READY message; an older peer would end
 * the stream at the first one.
 */
public final class PeerConnection {
    /** As long as a Fabric peer gives a transaction by default. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final StreamObserver<ChaincodeMessage> toPeer;
    private final Duration patience;
    private final Map<String, CompletableFuture<ChaincodeMessage>> asked = new ConcurrentHashMap<>();
    private volatile ChaincodeAdditionalParams offers = ChaincodeAdditionalParams.getDefaultInstance();

    /**
     * A connection that is not ready yet.
     *
     * @param toPeer what gRPC gives to send to the peer
     */
    public PeerConnection(StreamObserver<ChaincodeMessage> toPeer) {
        this(toPeer, PATIENCE);
    }

    PeerConnection(StreamObserver<ChaincodeMessage> toPeer, Duration patience) {
        this.toPeer = new SerialStream(toPeer);
        this.patience = patience;
    }

    /** {@return what the shim sends to, in place of gRPC's} */
    public StreamObserver<ChaincodeMessage> toPeer() {
        return toPeer;
    }

    /**
     * {@return what gRPC sends the peer's messages to, in place of the shim's}
     *
     * @param shim takes what is not ours
     */
    public StreamObserver<ChaincodeMessage> fromPeer(StreamObserver<ChaincodeMessage> shim) {
        return new StreamObserver<>() {
            @Override
            public void onNext(ChaincodeMessage message) {
                if (!isOurs(message)) {
                    shim.onNext(message);
                }
            }

            @Override
            public void onError(Throwable failure) {
                abandon();
                shim.onError(failure);
            }

            @Override
            public void onCompleted() {
                abandon();
                shim.onCompleted();
            }
        };
    }

    /**
     * {@return the state of a transaction: in batches if the peer offers both, else key by key}
     *
     * @param stub the shim's
     */
    public State state(ChaincodeStub stub) {
        StubState keyByKey = new StubState(stub);
        boolean batches = offers.getUseGetMultipleKeys() && offers.getUseWriteBatch();
        return batches ? new BatchedState(this, stub, keyByKey, offers) : keyByKey;
    }

    /** Asks the peer, in a transaction that the peer has begun, and waits for its answer. */
    ByteString ask(ChaincodeStub stub, ChaincodeMessage.Type question, ByteString payload) {
        CompletableFuture<ChaincodeMessage> answer =
                new CompletableFuture<ChaincodeMessage>().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        String transaction = key(stub.getChannelId(), stub.getTxId());
        asked.put(transaction, answer);
        try {
            toPeer.onNext(ChaincodeMessage.newBuilder()
                    .setType(question)
                    .setChannelId(stub.getChannelId())
                    .setTxid(stub.getTxId())
                    .setPayload(payload)
                    .build());
            return payload(question, answer.join());
        } catch (CompletionException e) {
            throw new IllegalStateException("the peer did not answer " + question, e.getCause());
        } finally {
            asked.remove(transaction);
        }
    }

    private static ByteString payload(ChaincodeMessage.Type question, ChaincodeMessage answer) {
        if (answer.getType() != ChaincodeMessage.Type.RESPONSE) {
            throw new IllegalStateException("the peer refused " + question);
        }
        return answer.getPayload();
    }

    private boolean isOurs(ChaincodeMessage message) {
        if (message.getType() == ChaincodeMessage.Type.READY) {
            offers = offered(message.getPayload());
        }
        boolean answer =
                message.getType() == ChaincodeMessage.Type.RESPONSE || message.getType() == ChaincodeMessage.Type.ERROR;
        CompletableFuture<ChaincodeMessage> waiting =
                answer ? asked.get(key(message.getChannelId(), message.getTxid())) : null;
        return waiting != null && waiting.complete(message);
    }

    private static ChaincodeAdditionalParams offered(ByteString ready) {
        try {
            return ChaincodeAdditionalParams.parseFrom(ready);
        } catch (InvalidProtocolBufferException e) {
            return ChaincodeAdditionalParams.getDefaultInstance();
        }
    }

    private void abandon() {
        IllegalStateException gone = new IllegalStateException("the stream to the peer has ended");
        asked.values().forEach(waiting -> waiting.completeExceptionally(gone));
    }

    private static String key(String channel, String transaction) {
        return channel + "/" + transaction;
    }
}
