package org.mingzheng.chaincode;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.shim.ChaincodeBase;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.hyperledger.fabric.shim.ResponseUtils;
import org.jspecify.annotations.Nullable;
import org.mingzheng.chaincode.append.AppendBulk;
import org.mingzheng.chaincode.append.AppendEntries;
import org.mingzheng.chaincode.governance.Approve;
import org.mingzheng.chaincode.governance.Bootstrap;
import org.mingzheng.chaincode.governance.ProposalsAnswer;
import org.mingzheng.chaincode.governance.Propose;
import org.mingzheng.chaincode.governance.Withdraw;
import org.mingzheng.chaincode.peer.PeerConnection;
import org.mingzheng.chaincode.record.EntryTypes;
import org.mingzheng.chaincode.statement.Head;
import org.mingzheng.chaincode.statement.LogAnswer;
import org.mingzheng.chaincode.statement.RecordStatement;
import org.mingzheng.chaincode.statement.RecordTreeStatement;
import org.mingzheng.chaincode.statement.RecordsAnswer;
import org.mingzheng.chaincode.transaction.ContractFunction;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.chaincode.transaction.StubState;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.result.RejectedException;

/**
 * The contract. One instance serves one peer: the shim keeps the stream's state in it. Keeps nothing of a transaction, so
 * instances on different machines answer alike.
 */
public final class Ledger extends ChaincodeBase {
    private static final Logger LOGGER = Logger.getLogger(Ledger.class.getName());

    private final Map<String, ContractFunction> functions;
    private volatile @Nullable PeerConnection peer;

    /** The contract as Fabric loads it, with the genesis in the file that {@code MINGZHENG_GOVERNANCE} names. */
    public Ledger() {
        this(new GenesisFile(), new Judgement(EntryTypes.shipped()));
    }

    Ledger(Supplier<Bytes> genesis, Judgement judgement) {
        functions = Map.ofEntries(
                Map.entry("bootstrap", new Bootstrap(genesis)),
                Map.entry("propose", new Propose(genesis)),
                Map.entry("approve", new Approve(genesis)),
                Map.entry("withdraw", new Withdraw(genesis)),
                Map.entry("proposals", new ProposalsAnswer()),
                Map.entry("appendEntries", new AppendEntries(judgement)),
                Map.entry("appendBulk", new AppendBulk()),
                Map.entry("head", new Head()),
                Map.entry("record", new RecordStatement()),
                Map.entry("records", new RecordsAnswer()),
                Map.entry("recordTree", new RecordTreeStatement()),
                Map.entry("log", new LogAnswer()));
    }

    @Override
    public Response init(ChaincodeStub stub) {
        return invoke(stub);
    }

    @Override
    public Response invoke(ChaincodeStub stub) {
        try {
            Transaction transaction = new Transaction(stub, state(stub));
            return ResponseUtils.newSuccessResponse(
                    function(transaction.function()).call(transaction).toArray());
        } catch (RefusedException e) {
            return refused(e.refusal());
        } catch (RejectedException e) {
            return refused(RefusedException.of(e).refusal());
        } catch (RuntimeException e) {
            LOGGER.log(Level.SEVERE, "transaction " + stub.getTxId() + " failed", e);
            return ResponseUtils.newErrorResponse("the contract failed; its log says why");
        }
    }

    private ContractFunction function(String name) {
        ContractFunction function = functions.get(name);
        if (function == null) {
            throw new RefusedException(RefusalReason.UNKNOWN_FUNCTION, "there is no such function");
        }
        return function;
    }

    private static Response refused(Refusal refusal) {
        return new Response(Response.Status.ERROR_THRESHOLD, Texts.of(refusal.toBytes()), null);
    }

    private State state(ChaincodeStub stub) {
        PeerConnection connected = peer;
        return connected == null ? new StubState(stub) : connected.state(stub);
    }

    @Override
    protected StreamObserver<ChaincodeMessage> connectToPeer(StreamObserver<ChaincodeMessage> toPeer)
            throws IOException {
        PeerConnection connection = new PeerConnection(toPeer);
        peer = connection;
        return connection.fromPeer(super.connectToPeer(connection.toPeer()));
    }

    /** Makes this instance ready to be served under a package id. */
    void prepare(String packageId) {
        processCommandLineOptions(new String[] {"--id", packageId});
        initializeLogging();
    }
}
