package org.mingzheng.fabric.gateway;

import com.google.protobuf.ByteString;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.deliver.Outbound;
import org.mingzheng.fabric.ledger.TransactionStatus;
import org.mingzheng.fabric.transaction.Proposal;
import org.mingzheng.fabric.wire.Messages;
import org.mingzheng.fabric.wire.RefusedException;

/** The gateway of one organisation's peer. */
public final class GatewayService extends GatewayGrpc.GatewayImplBase {
    private final Channel channel;
    private final String mspId;
    private final Admission admission;
    private final Evaluation evaluation;
    private final Submission submission;

    /**
     * A gateway.
     *
     * @param channel what all gateways share
     * @param mspId the organisation whose endorser is asked first
     * @param clock judges proposals
     * @param bft whether errors of ordering look like those of a quorum of orderers
     */
    public GatewayService(Channel channel, String mspId, Clock clock, boolean bft) {
        this.channel = channel;
        this.mspId = mspId;
        this.admission = new Admission(channel, clock);
        this.evaluation = new Evaluation(channel, mspId, admission);
        this.submission = new Submission(channel, clock, bft);
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> responses) {
        answer(
                responses,
                () -> EvaluateResponse.newBuilder()
                        .setResult(evaluation.evaluate(
                                proposal(request.getProposedTransaction()), request.getTargetOrganizationsList()))
                        .build());
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> responses) {
        answer(responses, () -> {
            Proposal proposal = proposal(request.getProposedTransaction());
            List<String> organisations = request.getEndorsingOrganizationsList();
            admission.toEndorse(proposal, organisations.isEmpty() ? List.of(mspId) : organisations);
            Round round = new Round(channel, proposal);
            return EndorseResponse.newBuilder()
                    .setPreparedTransaction(organisations.isEmpty() ? round.from(mspId) : round.by(organisations))
                    .build();
        });
    }

    private static Proposal proposal(SignedProposal signed) {
        try {
            return Proposal.unpack(signed);
        } catch (RefusedException e) {
            throw Errors.of(Code.INVALID_ARGUMENT, "failed to unpack transaction proposal: " + e.getMessage());
        }
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> responses) {
        answer(responses, () -> {
            submission.submit(request);
            return SubmitResponse.getDefaultInstance();
        });
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest signed, StreamObserver<CommitStatusResponse> responses) {
        CompletableFuture<TransactionStatus> committed;
        try {
            committed = channel.ledger().committed(asked(signed).getTransactionId());
        } catch (StatusRuntimeException e) {
            responses.onError(e);
            return;
        }
        ((ServerCallStreamObserver<CommitStatusResponse>) responses).setOnCancelHandler(() -> committed.cancel(false));
        var _ = committed.whenComplete((status, failure) -> answer(responses, () -> response(status, failure)));
    }

    private CommitStatusRequest asked(SignedCommitStatusRequest signed) {
        CommitStatusRequest request = parsed(() -> Messages.parse(CommitStatusRequest.parser(), signed.getRequest()));
        admission.toRead(request.getIdentity(), request.getChannelId(), signed.getSignature(), signed.getRequest());
        if (request.getTransactionId().isEmpty()) {
            throw Errors.of(Code.INVALID_ARGUMENT, "transaction ID should not be empty");
        }
        return request;
    }

    private static CommitStatusResponse response(@Nullable TransactionStatus status, @Nullable Throwable failure) {
        if (status == null) {
            throw Errors.of(Code.UNAVAILABLE, "the ledger cannot be written: " + failure);
        }
        return CommitStatusResponse.newBuilder()
                .setResult(status.code())
                .setBlockNumber(status.version().block())
                .build();
    }

    @Override
    public void chaincodeEvents(
            SignedChaincodeEventsRequest signed, StreamObserver<ChaincodeEventsResponse> responses) {
        ByteString bytes = signed.getRequest();
        try {
            ChaincodeEventsRequest request = parsed(() -> Messages.parse(ChaincodeEventsRequest.parser(), bytes));
            admission.toRead(request.getIdentity(), request.getChannelId(), signed.getSignature(), bytes);
            EventStream stream = new EventStream(channel.ledger(), request);
            Outbound.serve(responses, stream::run);
        } catch (StatusRuntimeException e) {
            responses.onError(e);
        }
    }

    private static <T> T parsed(Supplier<T> message) {
        try {
            return message.get();
        } catch (RefusedException e) {
            throw Errors.of(Code.INVALID_ARGUMENT, "invalid request: " + e.getMessage());
        }
    }

    private static <T> void answer(StreamObserver<T> responses, Supplier<T> work) {
        T response;
        try {
            response = work.get();
        } catch (StatusRuntimeException e) {
            responses.onError(e);
            return;
        }
        responses.onNext(response);
        responses.onCompleted();
    }
}
