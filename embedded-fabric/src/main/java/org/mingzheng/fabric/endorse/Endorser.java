package org.mingzheng.fabric.endorse;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.Endorsement;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.shim.Chaincode;
import org.jspecify.annotations.Nullable;
import org.mingzheng.fabric.ledger.State;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.transaction.Proposal;

/** One organisation's endorser: executes its own instance of the contract and signs with its own key. Thread-safe. */
public final class Endorser implements AutoCloseable {
    private static final int ERROR_THRESHOLD = 400;

    private final Signer signer;
    private final ChaincodeID id;
    private final Chaincode contract;
    private final Duration timeout;
    private final ExecutorService executor;

    /**
     * An endorser.
     *
     * @param signer the organisation's peer
     * @param id the contract's name and version
     * @param contract this organisation's own instance
     * @param timeout how long an execution may take
     */
    public Endorser(Signer signer, ChaincodeID id, Chaincode contract, Duration timeout) {
        this.signer = signer;
        this.id = id;
        this.contract = contract;
        this.timeout = timeout;
        // Threads of the system, because a contract that computes for long must not starve the network's own threads.
        this.executor = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name(signer.mspId() + "-", 0).factory());
    }

    /** {@return the organisation} */
    public String mspId() {
        return signer.mspId();
    }

    /**
     * {@return what the organisation says to a proposal}
     *
     * @param proposal checked already
     * @param snapshot what the contract reads
     */
    public Endorsed endorse(Proposal proposal, State snapshot) {
        Future<Endorsed> execution = executor.submit(() -> execute(proposal, snapshot));
        String failed = "error in simulation: failed to execute transaction "
                + proposal.channel().getTxId() + ": ";
        try {
            return execution.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            execution.cancel(true);
            return new Endorsed.Failed(failed + "error sending: timeout expired while executing transaction");
        } catch (ExecutionException e) {
            return new Endorsed.Failed(
                    "error in simulation: transaction returned with failure: " + String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            execution.cancel(true);
            Thread.currentThread().interrupt();
            return new Endorsed.Failed(failed + "the caller went away");
        }
    }

    private Endorsed execute(Proposal proposal, State snapshot) {
        Simulation simulation = new Simulation(snapshot, id.getName());
        SimulationStub stub = new SimulationStub(proposal, mspId(), simulation);
        Chaincode.Response answer = contract.invoke(stub);
        int status = answer.getStatusCode();
        String message = answer.getMessage() == null ? "" : answer.getMessage();
        return status >= ERROR_THRESHOLD
                ? new Endorsed.Declined(status, message)
                : vouch(proposal, simulation, response(status, message, answer.getPayload()), stub.getEvent());
    }

    private static Response response(int status, String message, byte @Nullable [] payload) {
        return Response.newBuilder()
                .setStatus(status)
                .setMessage(message)
                .setPayload(payload == null ? ByteString.EMPTY : ByteString.copyFrom(payload))
                .build();
    }

    private Endorsed vouch(
            Proposal proposal, Simulation simulation, Response response, @Nullable ChaincodeEvent event) {
        ChaincodeAction.Builder action = ChaincodeAction.newBuilder()
                .setResults(simulation.sets())
                .setResponse(response)
                .setChaincodeId(id);
        if (event != null) {
            action.setEvents(event.toBuilder()
                    .setChaincodeId(id.getName())
                    .setTxId(proposal.channel().getTxId())
                    .build()
                    .toByteString());
        }
        ByteString payload = ProposalResponsePayload.newBuilder()
                .setProposalHash(proposal.hash())
                .setExtension(action.build().toByteString())
                .build()
                .toByteString();
        return new Endorsed.Vouched(response, payload, sign(payload), simulation.policiesOfWrittenKeys());
    }

    private Endorsement sign(ByteString payload) {
        return Endorsement.newBuilder()
                .setEndorser(signer.identity())
                .setSignature(signer.sign(payload, signer.identity()))
                .build();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
