package org.mingzheng.fabric.gateway;

import io.grpc.Status.Code;
import java.time.Clock;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.transaction.Inspection;
import org.mingzheng.fabric.transaction.Transaction;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** Hands transactions to the orderer, after the checks that an orderer makes. */
final class Submission {
    private final Channel channel;
    private final Clock clock;
    private final boolean bft;
    private final Inspection inspection;

    Submission(Channel channel, Clock clock, boolean bft) {
        this.channel = channel;
        this.clock = clock;
        this.bft = bft;
        this.inspection = new Inspection(channel.members());
    }

    void submit(SubmitRequest request) {
        Envelope envelope = request.getPreparedTransaction();
        if (!request.hasPreparedTransaction() || envelope.getSignature().isEmpty()) {
            throw Errors.of(Code.INVALID_ARGUMENT, "prepared transaction must be signed");
        }
        if (!request.getChannelId().equals(channel.name())) {
            throw Errors.of(Code.FAILED_PRECONDITION, "channel " + request.getChannelId() + " not found");
        }
        requireSize(envelope);
        Transaction transaction = inspection.inspect(envelope);
        requireWriter(envelope, transaction.form());
        order(transaction);
    }

    private void requireSize(Envelope envelope) {
        int size = envelope.getPayload().size() + envelope.getSignature().size();
        if (size > channel.orderer().maxBytes()) {
            throw refused(
                    Status.BAD_REQUEST,
                    "message payload is " + size + " bytes and exceeds maximum allowed "
                            + channel.orderer().maxBytes() + " bytes");
        }
    }

    private void requireWriter(Envelope envelope, TxValidationCode form) {
        switch (form) {
            case BAD_PAYLOAD, BAD_COMMON_HEADER, UNSUPPORTED_TX_PAYLOAD ->
                throw refused(Status.BAD_REQUEST, "message is malformed: " + form);
            case BAD_CREATOR_SIGNATURE ->
                throw refused(
                        Status.FORBIDDEN,
                        "implicit policy evaluation failed - 0 sub-policies were satisfied, but this policy requires 1 of"
                                + " the 'Writers' sub-policies to be satisfied: permission denied");
            default -> {
                if (expired(envelope)) {
                    throw refused(Status.BAD_REQUEST, "broadcast client identity expired");
                }
            }
        }
    }

    private boolean expired(Envelope envelope) {
        Payload payload = Messages.parse(Payload.parser(), envelope.getPayload());
        SignatureHeader author =
                Messages.parse(SignatureHeader.parser(), payload.getHeader().getSignatureHeader());
        return channel.members().identify(author.getCreator()).expired(clock.instant());
    }

    private void order(Transaction transaction) {
        try {
            channel.orderer().submit(transaction);
        } catch (RefusedException e) {
            throw refused(Status.SERVICE_UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(Status.SERVICE_UNAVAILABLE, "the orderer is stopping");
        }
    }

    private RuntimeException refused(Status status, String reason) {
        String message = "received unsuccessful response from orderer: status=" + status + ", info=" + reason;
        if (!bft && status != Status.SERVICE_UNAVAILABLE) {
            return Errors.of(Code.ABORTED, message);
        }
        List<ErrorDetail> details = channel.orderers().stream()
                .map(orderer -> orderer.toBuilder().setMessage(message).build())
                .toList();
        return Errors.of(
                Code.UNAVAILABLE,
                bft
                        ? "insufficient number of orderers could successfully process transaction to satisfy quorum requirement"
                        : "no orderers could successfully process transaction",
                details);
    }
}
