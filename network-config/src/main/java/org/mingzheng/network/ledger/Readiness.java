package org.mingzheng.network.ledger;

import io.grpc.StatusRuntimeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.CommitStatusException;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.GatewayRuntimeException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.Transaction;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.process.Patience;
import org.mingzheng.network.report.NetworkFault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether the ledger is at work: the governance log is founded, and its head is endorsed by every peer, through every peer. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The contract's refusal to be founded twice. */
    private static final String FOUNDED = "\"already-founded\"";

    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final String origin;

    /**
     * Readiness of a network.
     *
     * @param network its resolved definition
     * @param folder its folder
     */
    public Readiness(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.folder = folder;
        this.origin = network.governance().origin();
    }

    interface Attempt {
        void make() throws GatewayException, CommitException;
    }

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
                .flatMap(
                        organisation -> problem(() -> tryHead(organisation))
                                .map(problem -> organisation.msp() + "'s peer: " + problem)
                                .stream())
                .findFirst();
    }

    /** Repeats until it succeeds or was done before; a network that is just starting refuses for a while. */
    static void await(String key, String what, Attempt attempt) {
        Optional<String> last = Patience.until(PATIENCE, () -> problem(attempt), Readiness::isDone);
        if (!isDone(last)) {
            throw NetworkFault.of(key, what, last.orElseThrow());
        }
    }

    private static boolean isDone(Optional<String> problem) {
        return problem.filter(said -> !said.contains(FOUNDED)).isEmpty();
    }

    private static Optional<String> problem(Attempt attempt) {
        try {
            attempt.make();
            return Optional.empty();
        } catch (GatewayException e) {
            return Optional.of(Stream.concat(
                            Stream.of(e.getMessage()), e.getDetails().stream().map(d -> d.getMessage()))
                    .collect(Collectors.joining("; ")));
        } catch (CommitException | GatewayRuntimeException | StatusRuntimeException e) {
            return Optional.of("" + e.getMessage());
        }
    }

    private void tryToFound(Runnable whenEndorsed)
            throws EndorseException, SubmitException, CommitStatusException, CommitException {
        try (GatewayConnection ledger =
                GatewayConnection.open(network, folder, network.withPeers().getFirst())) {
            Transaction endorsed = ledger.contract()
                    .newProposal("bootstrap")
                    .setEndorsingOrganizations(peers())
                    .build()
                    .endorse();
            whenEndorsed.run();
            var _ = endorsed.submit();
        }
    }

    private void tryLog() throws GatewayException {
        try (GatewayConnection ledger =
                GatewayConnection.open(network, folder, network.withPeers().getFirst())) {
            var _ = ledger.contract().evaluateTransaction("log", origin);
        }
    }

    private void tryHead(Organisation organisation) throws GatewayException {
        try (GatewayConnection ledger = GatewayConnection.open(network, folder, organisation)) {
            byte[] log = ledger.contract().evaluateTransaction("log", origin);
            var _ = ledger.contract()
                    .newProposal("head")
                    .addArguments(origin, size(log))
                    .setEndorsingOrganizations(peers())
                    .build()
                    .endorse();
        }
    }

    private String[] peers() {
        return network.withPeers().stream().map(Organisation::msp).toArray(String[]::new);
    }

    /** The tree's size in {@code {"head":{"size":n,…},…}}. JSON is YAML. */
    static String size(byte[] log) {
        Map<?, ?> answer =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(log, StandardCharsets.UTF_8));
        return answer.get("head") instanceof Map<?, ?> head ? "" + head.get("size") : "0";
    }
}
