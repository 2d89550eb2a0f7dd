package org.mingzheng.chaincode;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.GetState;
import org.hyperledger.fabric.protos.peer.GetStateMultiple;
import org.hyperledger.fabric.protos.peer.GetStateMultipleResult;
import org.hyperledger.fabric.protos.peer.Proposal;
import org.hyperledger.fabric.protos.peer.PutState;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.hyperledger.fabric.protos.peer.WriteBatchState;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;

/** The peer's end of a contract's stream. Speaks Fabric's protocol, answers from a snapshot, counts what it is asked. */
final class TestPeer implements StreamObserver<ChaincodeMessage>, AutoCloseable {
    final Map<ChaincodeMessage.Type, AtomicInteger> asked = new ConcurrentHashMap<>();
    final Map<String, Bytes> written = new ConcurrentSkipListMap<>();
    final CompletableFuture<Void> ready = new CompletableFuture<>();

    private final Map<String, Bytes> snapshot;
    private final ChaincodeAdditionalParams offers;
    private final Map<String, CompletableFuture<Response>> transactions = new ConcurrentHashMap<>();
    private final ExecutorService answers = Executors.newSingleThreadExecutor();
    private final CompletableFuture<StreamObserver<ChaincodeMessage>> contract = new CompletableFuture<>();
    /** Answered with ERROR, for a test of what then happens. */
    volatile ChaincodeMessage.@Nullable Type failing;

    TestPeer(Map<String, Bytes> snapshot, ChaincodeAdditionalParams offers) {
        this.snapshot = new TreeMap<>(snapshot);
        this.offers = offers;
    }

    static ChaincodeAdditionalParams offering(int reads, int writes) {
        return ChaincodeAdditionalParams.newBuilder()
                .setUseGetMultipleKeys(reads > 0)
                .setMaxSizeGetMultipleKeys(reads)
                .setUseWriteBatch(writes > 0)
                .setMaxSizeWriteBatch(writes)
                .build();
    }

    void connected(StreamObserver<ChaincodeMessage> toContract) {
        contract.complete(toContract);
    }

    int count(ChaincodeMessage.Type question) {
        AtomicInteger count = asked.get(question);
        return count == null ? 0 : count.get();
    }

    CompletableFuture<Response> begin(Identity who, String id, String function, Bytes... arguments) {
        CompletableFuture<Response> response = new CompletableFuture<>();
        transactions.put(id, response);
        List<ByteString> all = Stream.concat(Stream.of(Bytes.utf8(function)), Stream.of(arguments))
                .map(argument -> ByteString.copyFrom(argument.toArray()))
                .toList();
        send(ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.TRANSACTION)
                .setChannelId(MemoryNetwork.CHANNEL)
                .setTxid(id)
                .setPayload(ChaincodeInput.newBuilder().addAllArgs(all).build().toByteString())
                .setProposal(proposal(who, id)));
        return response;
    }

    private static SignedProposal proposal(Identity who, String id) {
        ChannelHeader channel = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(MemoryNetwork.CHANNEL)
                .setTxId(id)
                .setTimestamp(Timestamp.newBuilder().setSeconds(MemoryNetwork.START.getEpochSecond() + 3600))
                .build();
        SignatureHeader signature = SignatureHeader.newBuilder()
                .setCreator(ByteString.copyFrom(who.creator().toArray()))
                .build();
        Header header = Header.newBuilder()
                .setChannelHeader(channel.toByteString())
                .setSignatureHeader(signature.toByteString())
                .build();
        return SignedProposal.newBuilder()
                .setProposalBytes(Proposal.newBuilder()
                        .setHeader(header.toByteString())
                        .build()
                        .toByteString())
                .build();
    }

    @Override
    public void onNext(ChaincodeMessage message) {
        asked.computeIfAbsent(message.getType(), type -> new AtomicInteger()).incrementAndGet();
        answers.execute(() -> {
            try {
                answer(message);
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void answer(ChaincodeMessage message) throws InvalidProtocolBufferException {
        if (message.getType() == failing) {
            send(message.toBuilder()
                    .setType(ChaincodeMessage.Type.ERROR)
                    .setPayload(ByteString.copyFromUtf8("as the test wants")));
            return;
        }
        ByteString payload = message.getPayload();
        switch (message.getType()) {
            case REGISTER -> {
                send(ChaincodeMessage.newBuilder().setType(ChaincodeMessage.Type.REGISTERED));
                send(ChaincodeMessage.newBuilder()
                        .setType(ChaincodeMessage.Type.READY)
                        .setPayload(offers.toByteString()));
                ready.complete(null);
            }
            case GET_STATE -> reply(message, value(GetState.parseFrom(payload).getKey()));
            case GET_STATE_MULTIPLE -> reply(message, values(GetStateMultiple.parseFrom(payload)));
            case PUT_STATE -> {
                PutState put = PutState.parseFrom(payload);
                write(put.getKey(), put.getValue());
                reply(message, ByteString.EMPTY);
            }
            case WRITE_BATCH_STATE -> {
                WriteBatchState batch = WriteBatchState.parseFrom(payload);
                if (batch.getRecCount() > offers.getMaxSizeWriteBatch()) {
                    throw new IllegalStateException("more than was offered");
                }
                batch.getRecList().forEach(record -> write(record.getKey(), record.getValue()));
                reply(message, ByteString.EMPTY);
            }
            case COMPLETED -> finish(message.getTxid(), Response.parseFrom(payload));
            default -> throw new IllegalStateException("a peer would end the stream at " + message.getType());
        }
    }

    private ByteString values(GetStateMultiple question) {
        if (question.getKeysCount() > offers.getMaxSizeGetMultipleKeys()) {
            throw new IllegalStateException("more than was offered");
        }
        return GetStateMultipleResult.newBuilder()
                .addAllValues(question.getKeysList().stream().map(this::value).toList())
                .build()
                .toByteString();
    }

    private ByteString value(String key) {
        Bytes value = snapshot.get(key);
        return value == null ? ByteString.EMPTY : ByteString.copyFrom(value.toArray());
    }

    private void write(String key, ByteString value) {
        written.put(key, Bytes.wrap(value.toByteArray()));
    }

    private void reply(ChaincodeMessage question, ByteString payload) {
        send(question.toBuilder().setType(ChaincodeMessage.Type.RESPONSE).setPayload(payload));
    }

    private void finish(String id, Response response) {
        CompletableFuture<Response> waiting = transactions.get(id);
        if (waiting != null) {
            waiting.complete(response);
        }
    }

    private void send(ChaincodeMessage.Builder message) {
        contract.join().onNext(message.build());
    }

    @Override
    public void onError(Throwable failure) {
        ready.completeExceptionally(failure);
        transactions.values().forEach(waiting -> waiting.completeExceptionally(failure));
    }

    @Override
    public void onCompleted() {
        onError(new IllegalStateException("the contract has ended the stream"));
    }

    @Override
    public void close() {
        answers.shutdownNow();
    }
}
