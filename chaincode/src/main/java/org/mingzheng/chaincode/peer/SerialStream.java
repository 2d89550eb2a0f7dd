package org.mingzheng.chaincode.peer;

import io.grpc.stub.StreamObserver;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;

/** A stream that many threads may send to, one after the other. */
final class SerialStream implements StreamObserver<ChaincodeMessage> {
    private final StreamObserver<ChaincodeMessage> stream;

    SerialStream(StreamObserver<ChaincodeMessage> stream) {
        this.stream = stream;
    }

    @Override
    public synchronized void onNext(ChaincodeMessage message) {
        stream.onNext(message);
    }

    @Override
    public synchronized void onError(Throwable failure) {
        stream.onError(failure);
    }

    @Override
    public synchronized void onCompleted() {
        stream.onCompleted();
    }
}
