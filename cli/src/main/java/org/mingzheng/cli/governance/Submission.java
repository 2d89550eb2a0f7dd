package org.mingzheng.cli.governance;

import io.grpc.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.ledger.GatewayConnection;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/**
 * Transactions of one client, by the rules of the engine: a peer that lags behind gives another endorsement, so ask again; a
 * submission that fails has an unknown outcome, so ask for its commit status and submit the same bytes again.
 */
public final class Submission implements AutoCloseable {
    private static final int ATTEMPTS = 200;
    private static final long LAG_MILLIS = 20;

    /** What a peer answers that has not committed yet what another has. */
    private static final List<String> LAG =
            List.of("do not match", "wrong-size", "not-founded", "no-such-log", "no-such-proposal", "wrong-revision");

    private static final int MAX_ANSWER = 1 << 20;

    private final GatewayConnection connection;

    /**
     * Transactions over a connection.
     *
     * @param connection closed with this
     */
    public Submission(GatewayConnection connection) {
        this.connection = connection;
    }

    /**
     * {@return the answer of a function whose transaction was committed}
     *
     * @param arguments the function's name first
     */
    public JsonObject submit(List<Bytes> arguments) {
        Transaction transaction = endorse(arguments, List.of());
        commit(transaction);
        return json(transaction.getResult());
    }

    /**
     * {@return the answer of a function that one peer gives, endorsed by none}
     *
     * @param arguments the function's name first
     * @throws GatewayException if it refuses
     */
    public JsonObject evaluate(List<Bytes> arguments) throws GatewayException {
        return (JsonObject) ask(arguments);
    }

    /** As {@link #evaluate}, whatever JSON it is. */
    Json ask(List<Bytes> arguments) throws GatewayException {
        return Json.parse(Bytes.wrap(proposal(arguments, List.of()).evaluate()), MAX_ANSWER)
                .orThrow();
    }

    /**
     * {@return a transaction that the organisations endorsed; those that the policy needs if none is named}
     *
     * @param arguments the function's name first
     * @param organisations MSP ids
     */
    public Transaction endorse(List<Bytes> arguments, List<String> organisations) {
        for (int attempt = 1; ; attempt++) {
            try {
                return proposal(arguments, organisations).endorse();
            } catch (EndorseException e) {
                if (attempt == ATTEMPTS || !isLag(e)) {
                    throw Fault.of(Submission.class, "governance.refused", "" + e.getMessage(), "" + e.getDetails());
                }
                pause();
            }
        }
    }

    private static boolean isLag(EndorseException refusal) {
        String told = refusal.getMessage() + refusal.getDetails();
        return refusal.getStatus().getCode() == Status.Code.ABORTED
                && LAG.stream().anyMatch(told::contains);
    }

    private Proposal proposal(List<Bytes> arguments, List<String> organisations) {
        Contract contract = connection.contract();
        Proposal.Builder proposal =
                contract.newProposal(new String(arguments.getFirst().unsafeArray(), StandardCharsets.UTF_8));
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
                throw Fault.of(
                        Submission.class,
                        "governance.invalid",
                        submitted.getStatus().getCode());
            } catch (SubmitException | CommitStatusException e) {
                pause();
            }
        }
        throw Fault.of(Submission.class, "governance.unknown");
    }

    private static JsonObject json(byte[] answer) {
        return (JsonObject) Json.parse(Bytes.wrap(answer), MAX_ANSWER).orThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(LAG_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
