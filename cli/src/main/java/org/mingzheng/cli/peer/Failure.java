package org.mingzheng.cli.peer;

import io.grpc.Status;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;

/** What the gateway's client throws, in the terms of this package. */
final class Failure {
    private Failure() {}

    static PeerException of(GatewayException failure) {
        return of(failure, failure.getStatus(), failure.getDetails());
    }

    static PeerException of(GatewayRuntimeException failure) {
        return of(failure, failure.getStatus(), failure.getDetails());
    }

    private static PeerException of(Exception failure, Status status, List<ErrorDetail> details) {
        String words = Stream.concat(
                        Stream.of(status.getCode() + " " + status.getDescription()),
                        details.stream().map(ErrorDetail::getMessage))
                .collect(Collectors.joining("; "));
        boolean away = status.getCode() == Status.Code.UNAVAILABLE || status.getCode() == Status.Code.DEADLINE_EXCEEDED;
        return new PeerException(words, !away, failure);
    }
}
