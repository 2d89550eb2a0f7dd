package org.mingzheng.fabric.client;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.rpc.Status;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.PeerGateway;

/** A peer's gateway that says what a test wants: each answer once, the last one for ever. */
final class ScriptedPeer extends GatewayGrpc.GatewayImplBase implements AutoCloseable {
    static final String OK = "ok";
    static final String HANG = "hang";
    static final String MISMATCH = "ProposalResponsePayloads do not match (base64): 'A' vs 'B'";

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<ByteString> sent = new CopyOnWriteArrayList<>();
    private final Queue<String> endorsing = new ArrayDeque<>();
    private final Queue<String> evaluating = new ArrayDeque<>();
    private final Queue<String> submitting = new ArrayDeque<>();
    private final Queue<TxValidationCode> outcomes = new ArrayDeque<>();
    private volatile Runnable whenEndorsing = () -> {};
    private final Server server;
    private final long height;
    private final int port;

    ScriptedPeer(long height) throws IOException {
        this.height = height;
        this.server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(this)
                .build()
                .start();
        this.port = server.getPort();
    }

    ScriptedPeer endorsing(String... answers) {
        endorsing.addAll(List.of(answers));
        return this;
    }

    void whenEndorsing(Runnable meanwhile) {
        whenEndorsing = meanwhile;
    }

    ScriptedPeer evaluating(String... answers) {
        evaluating.addAll(List.of(answers));
        return this;
    }

    ScriptedPeer submitting(String... answers) {
        submitting.addAll(List.of(answers));
        return this;
    }

    ScriptedPeer outcomes(TxValidationCode... codes) {
        outcomes.addAll(List.of(codes));
        return this;
    }

    static String refused(String reason) {
        return "chaincode response 400, {\"detail\":\"\",\"reason\":\"" + reason + "\"}";
    }

    PeerGateway gateway(ClientIdentity identity) {
        return new PeerGateway(
                Grpc.newChannelBuilder("127.0.0.1:" + port, InsecureChannelCredentials.create())
                        .build(),
                identity,
                "channel");
    }

    private static <T> T next(Queue<T> script, T otherwise) {
        synchronized (script) {
            T first = script.isEmpty() ? otherwise : script.element();
            if (script.size() > 1) {
                script.remove();
            }
            return first;
        }
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> to) {
        boolean chain = request.getProposedTransaction()
                .getProposalBytes()
                .toStringUtf8()
                .contains("GetChainInfo");
        asked.add(chain ? "height" : "evaluate");
        String answer = chain ? OK : next(evaluating, OK);
        ByteString content = chain
                ? BlockchainInfo.newBuilder().setHeight(height).build().toByteString()
                : ByteString.copyFromUtf8("evaluated");
        if (height < 0) {
            return;
        }
        answer(
                answer,
                EvaluateResponse.newBuilder()
                        .setResult(Response.newBuilder().setPayload(content))
                        .build(),
                to);
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> to) {
        asked.add("endorse");
        whenEndorsing.run();
        EndorseResponse.Builder response = EndorseResponse.newBuilder();
        response.getPreparedTransactionBuilder().setPayload(payload());
        answer(next(endorsing, OK), response.build(), to);
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> to) {
        asked.add("submit");
        sent.add(request.getPreparedTransaction().getPayload());
        answer(next(submitting, OK), SubmitResponse.getDefaultInstance(), to);
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> to) {
        asked.add("outcome");
        TxValidationCode code = next(outcomes, TxValidationCode.VALID);
        answer(
                code == TxValidationCode.UNRECOGNIZED ? "nobody knows" : OK,
                CommitStatusResponse.newBuilder()
                        .setResult(code == TxValidationCode.UNRECOGNIZED ? TxValidationCode.VALID : code)
                        .setBlockNumber(7)
                        .build(),
                to);
    }

    private static <T extends Message> void answer(String script, T answer, StreamObserver<T> to) {
        if (script.equals(OK)) {
            to.onNext(answer);
            to.onCompleted();
        } else if (!script.equals(HANG)) {
            ErrorDetail detail = ErrorDetail.newBuilder()
                    .setMspId("NotaryMSP")
                    .setMessage(script)
                    .build();
            to.onError(StatusProto.toStatusRuntimeException(Status.newBuilder()
                    .setCode(io.grpc.Status.Code.ABORTED.value())
                    .setMessage("failed, see attached details")
                    .addDetails(Any.pack(detail))
                    .build()));
        }
    }

    private static ByteString payload() {
        ChaincodeAction action = ChaincodeAction.newBuilder()
                .setResponse(Response.newBuilder().setStatus(200).setPayload(ByteString.copyFromUtf8("answer")))
                .build();
        ChaincodeEndorsedAction endorsed = ChaincodeEndorsedAction.newBuilder()
                .setProposalResponsePayload(ProposalResponsePayload.newBuilder()
                        .setExtension(action.toByteString())
                        .build()
                        .toByteString())
                .addEndorsements(Endorsement.newBuilder().setSignature(ByteString.copyFromUtf8("signature")))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setPayload(ChaincodeActionPayload.newBuilder()
                                .setAction(endorsed)
                                .build()
                                .toByteString()))
                .build();
        ChannelHeader header =
                ChannelHeader.newBuilder().setChannelId("channel").setTxId("id").build();
        return Payload.newBuilder()
                .setHeader(Header.newBuilder().setChannelHeader(header.toByteString()))
                .setData(transaction.toByteString())
                .build()
                .toByteString();
    }

    void stop() {
        server.shutdownNow();
    }

    @Override
    public void close() {
        stop();
    }
}
