package org.mingzheng.fabric.peer;

import io.grpc.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.result.Result;

/**
 * Why a peer's gateway did not do what it was asked for. The one place that reads what a gateway reports: nothing of it is signed.
 */
public final class PeerFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /** How the details of a gateway's error carry the contract's refusal ({@code docs/spec/contract.md}). */
    private static final String REFUSAL = "chaincode response 400, ";
    /** What Fabric's gateway says of peers that gave different answers; it has no code for it. */
    private static final String MISMATCH = "ProposalResponsePayloads do not match";

    /** What a failure means. */
    public enum Kind {
        /** Peers gave different answers: one lags behind, and will not for long. */
        MISMATCH,
        /** The contract of at least one peer refused, of which the others may know more. */
        REFUSED,
        /** Nobody answered in time, or what answered is at fault. */
        FAULT
    }

    private final Kind kind;
    private final transient Optional<Refusal> refusal;

    private PeerFailure(Kind kind, Optional<Refusal> refusal, String words, Throwable cause) {
        super(words, cause);
        this.kind = kind;
        this.refusal = refusal;
    }

    static PeerFailure of(GatewayException failure) {
        return of(failure, failure.getStatus(), failure.getDetails());
    }

    static PeerFailure of(GatewayRuntimeException failure) {
        return of(failure, failure.getStatus(), failure.getDetails());
    }

    /**
     * {@return the failure of an answer that is none}
     *
     * @param cause what is wrong with it
     */
    public static PeerFailure unreadable(Throwable cause) {
        return new PeerFailure(Kind.FAULT, Optional.empty(), "the gateway's answer cannot be read", cause);
    }

    private static PeerFailure of(Exception failure, Status status, List<ErrorDetail> details) {
        List<String> said = Stream.concat(
                        Stream.of("" + status.getDescription()),
                        details.stream().map(ErrorDetail::getMessage))
                .toList();
        Optional<Refusal> refusal = details.stream()
                .flatMap(each -> refusal(each.getMessage()).stream())
                .findFirst();
        boolean differs = said.stream().anyMatch(each -> each.contains(MISMATCH));
        Kind kind = differs ? Kind.MISMATCH : refusal.isPresent() ? Kind.REFUSED : Kind.FAULT;
        return new PeerFailure(kind, refusal, words(status, details), failure);
    }

    private static Optional<Refusal> refusal(String message) {
        return message.startsWith(REFUSAL)
                        && Refusal.parse(Bytes.utf8(message.substring(REFUSAL.length())))
                                instanceof Result.Accepted<Refusal>(Refusal refusal)
                ? Optional.of(refusal)
                : Optional.empty();
    }

    /** With each peer's own words, for whoever has to find out. */
    private static String words(Status status, List<ErrorDetail> details) {
        return Stream.concat(
                        Stream.of(status.getCode() + " " + status.getDescription()),
                        details.stream().map(each -> each.getMspId() + ": " + each.getMessage()))
                .collect(Collectors.joining("; "));
    }

    /** {@return what it means} */
    public Kind kind() {
        return kind;
    }

    /** {@return the contract's refusal, if this is one} */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /** {@return what the gateway said} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
