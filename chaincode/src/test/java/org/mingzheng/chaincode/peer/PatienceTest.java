package org.mingzheng.chaincode.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.protobuf.ByteString;
import io.grpc.stub.StreamObserver;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.junit.jupiter.api.Test;

/** A thread that asks a peer is never lost, whatever the peer does. */
class PatienceTest {
    private final List<ChaincodeMessage> toShim = new ArrayList<>();

    @Test
    void endsWithoutAnAnswer() {
        PeerConnection silent = new PeerConnection(peer(_ -> {}), Duration.ofMillis(20));
        assertThatIllegalStateException().isThrownBy(() -> ask(silent)).withMessageContaining("did not answer");
    }

    @Test
    void endsWithTheStream() {
        List<StreamObserver<ChaincodeMessage>> fromPeer = new ArrayList<>();
        PeerConnection failed = new PeerConnection(peer(_ -> fromPeer.getLast().onError(new RuntimeException())));
        fromPeer.add(failed.fromPeer(shim()));
        assertThatIllegalStateException().isThrownBy(() -> ask(failed)).withMessageContaining("did not answer");
        PeerConnection closed = new PeerConnection(peer(_ -> fromPeer.getLast().onCompleted()));
        fromPeer.add(closed.fromPeer(shim()));
        assertThatIllegalStateException().isThrownBy(() -> ask(closed)).withMessageContaining("did not answer");
    }

    @Test
    void leavesAnAnswerThatComesTooLateToTheShim() {
        PeerConnection silent = new PeerConnection(peer(_ -> {}), Duration.ofMillis(20));
        assertThatIllegalStateException().isThrownBy(() -> ask(silent));
        ChaincodeMessage late = ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.RESPONSE)
                .setChannelId("c")
                .setTxid("t")
                .build();
        silent.fromPeer(shim()).onNext(late);
        assertThat(toShim).containsExactly(late);
    }

    private static ByteString ask(PeerConnection connection) {
        ChaincodeStub stub = (ChaincodeStub) Proxy.newProxyInstance(
                PatienceTest.class.getClassLoader(),
                new Class<?>[] {ChaincodeStub.class},
                (proxy, method, arguments) -> method.getName().equals("getTxId") ? "t" : "c");
        return connection.ask(stub, ChaincodeMessage.Type.GET_STATE_MULTIPLE, ByteString.EMPTY);
    }

    private static StreamObserver<ChaincodeMessage> peer(Consumer<ChaincodeMessage> answer) {
        return new Stream(answer);
    }

    private StreamObserver<ChaincodeMessage> shim() {
        return new Stream(toShim::add);
    }

    private record Stream(Consumer<ChaincodeMessage> next) implements StreamObserver<ChaincodeMessage> {
        @Override
        public void onNext(ChaincodeMessage message) {
            next.accept(message);
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onCompleted() {}
    }
}
