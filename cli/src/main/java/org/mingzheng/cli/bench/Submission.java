package org.mingzheng.cli.bench;

import io.grpc.Status;
import java.util.List;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.mingzheng.network.ledger.GatewayConnection;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/**
 * Transactions of one client, by the rules of the engine: a peer that lags behind gives another endorsement, so ask again; a
 * submission that fails has an unknown outcome, so ask for its commit status and submit the same bytes again.
 */
final class Submission implements AutoCloseable {
    private static final int ATTEMPTS = 200;
    private static final long LAG_MILLIS = 3;
    private static final int MAX_ANSWER = 1 << 20;

    private final GatewayConnection connection;

    Submission(GatewayConnection connection) {
        this.connection = connection;
    }

    /** The answer of a function whose transaction was committed. */
    JsonObject submit(List<Bytes> arguments) {
        Transaction transaction = endorse(arguments, List.of());
        commit(transaction);
        return (JsonObject)
                Json.parse(Bytes.wrap(transaction.getResult()), MAX_ANSWER).orThrow();
    }

    /** A transaction that the organisations endorsed; those that the policy needs if none is named. */
    Transaction endorse(List<Bytes> arguments, List<String> organisations) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                return proposal(arguments, organisations).endorse();
            } catch (EndorseException e) {
                if (e.getStatus().getCode() != Status.Code.ABORTED || !isLag(e)) {
                    throw new IllegalStateException(e.getMessage() + e.getDetails(), e);
                }
                BenchLog.pause(LAG_MILLIS);
            }
        }
        throw new IllegalStateException("the peers disagree for too long");
    }

    private static boolean isLag(EndorseException refusal) {
        return ("" + refusal.getMessage()).contains("do not match")
                || refusal.getDetails().toString().contains("wrong-size");
    }

    private Proposal proposal(List<Bytes> arguments, List<String> organisations) {
        Contract contract = connection.contract();
        Proposal.Builder proposal =
                contract.newProposal(BenchLog.text(arguments.getFirst().toArray()));
        arguments.stream().skip(1).forEach(argument -> proposal.addArguments(argument.toArray()));
        if (!organisations.isEmpty()) {
            proposal.setEndorsingOrganizations(organisations.toArray(String[]::new));
        }
        return proposal.build();
    }

    private static void commit(Transaction transaction) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                SubmittedTransaction submitted = transaction.submitAsync();
                if (submitted.getStatus().isSuccessful()) {
                    return;
                }
                throw new IllegalStateException(
                        "not committed: " + submitted.getStatus().getCode());
            } catch (SubmitException | CommitStatusException e) {
                BenchLog.pause(LAG_MILLIS);
            }
        }
        throw new IllegalStateException("the transaction's outcome stays unknown");
    }

    @Override
    public void close() {
        connection.close();
    }
}
