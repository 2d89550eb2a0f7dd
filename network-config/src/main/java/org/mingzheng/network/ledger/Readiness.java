package org.mingzheng.network.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.fabric.peer.Outcome;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/** Whether the ledger is at work: the governance log is founded, and its head is endorsed by every peer, through every peer. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MAX_ANSWER = 1 << 20;

    private final NetworkDefinition network;
    private final LedgerClients clients;
    private final String origin;

    /**
     * Readiness of a network.
     *
     * @param network its resolved definition
     * @param folder its folder
     */
    public Readiness(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.clients = new LedgerClients(network, folder);
        this.origin = network.governance().origin();
    }

    interface Attempt {
        void make() throws LedgerAwayException, RefusedException, OutcomeUnknownException;
    }

    /** Why an attempt did not succeed; done all the same if that is because an earlier one did. */
    private record Problem(String words, boolean isDone) {}

    /** Asks once, whoever answers: what a client needs is loaded while the network starts, and not after. */
    public void rehearse() {
        var _ = problem(this::tryLog);
    }

    /**
     * Founds the governance log, unless it is.
     *
     * @return whether it was founded now
     */
    public boolean found() {
        if (problem(this::tryLog).isEmpty()) {
            return false;
        }
        Founding founding = new Founding(this::tryToFound);
        await("fault.founding", origin, founding);
        return founding.isOurs();
    }

    /** Waits until every peer's gateway gives a head that all peers endorsed. */
    public void await() {
        for (Organisation organisation : network.withPeers()) {
            await("fault.no-head", organisation.msp(), () -> tryHead(organisation));
        }
    }

    /** {@return what is wrong with the ledger just now, if anything is} */
    public Optional<String> problem() {
        return network.withPeers().stream()
                .flatMap(organisation -> problem(() -> tryHead(organisation))
                        .map(problem ->
                                Texts.text(NetworkFault.class, "program.peer-problem", organisation.msp(), problem))
                        .stream())
                .findFirst();
    }

    /** Repeats until it succeeds or was done before; a network that is just starting refuses for a while. */
    static void await(String key, String what, Attempt attempt) {
        Optional<Problem> last = Patience.until(PATIENCE, () -> attempted(attempt), Readiness::isDone);
        if (!isDone(last)) {
            throw NetworkFault.of(key, what, last.orElseThrow().words());
        }
    }

    private static boolean isDone(Optional<Problem> problem) {
        return problem.filter(said -> !said.isDone()).isEmpty();
    }

    private static Optional<String> problem(Attempt attempt) {
        return attempted(attempt).map(Problem::words);
    }

    private static Optional<Problem> attempted(Attempt attempt) {
        try {
            attempt.make();
            return Optional.empty();
        } catch (RefusedException e) {
            Refusal refusal = e.refusal();
            return Optional.of(new Problem(
                    refusal.reason().code() + ": " + refusal.detail(), refusal.is(RefusalReason.ALREADY_FOUNDED)));
        } catch (LedgerAwayException | OutcomeUnknownException e) {
            return Optional.of(new Problem("" + e.getMessage(), false));
        }
    }

    private FabricClient first() {
        return clients.at(network.withPeers().getFirst());
    }

    private void tryToFound(Runnable whenEndorsed)
            throws LedgerAwayException, RefusedException, OutcomeUnknownException {
        try (FabricClient ledger = first()) {
            Endorsed endorsed = ledger.endorse(new Call("bootstrap"), peers());
            whenEndorsed.run();
            Outcome outcome = ledger.settle(endorsed);
            if (!outcome.isValid()) {
                throw new LedgerAwayException("the founding was found " + outcome.code());
            }
        }
    }

    private void tryLog() throws LedgerAwayException, RefusedException {
        try (FabricClient ledger = first()) {
            var _ = ledger.evaluate(new Call("log", origin));
        }
    }

    private void tryHead(Organisation organisation) throws LedgerAwayException, RefusedException {
        try (FabricClient ledger = clients.at(organisation)) {
            String size = size(ledger.evaluate(new Call("log", origin)));
            var _ = ledger.endorse(new Call("head", origin, size), peers());
        }
    }

    private List<String> peers() {
        return network.withPeers().stream().map(Organisation::msp).toList();
    }

    /** The tree's size in {@code {"head":{"size":n,…},…}}. */
    static String size(Bytes log) {
        JsonObject answer = (JsonObject) Json.parse(log, MAX_ANSWER).orThrow();
        return "" + answer.object("head").integer("size");
    }
}
