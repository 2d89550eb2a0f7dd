package org.mingzheng.cli.governance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.client.GatewayException;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.GatewayConnection;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** The registered logs of a network on this machine, and how they become so: one proposes, others approve. */
public final class LogRegister implements AutoCloseable {
    private static final String FORMAT = "mingzheng/governance/v1";

    private final NetworkDefinition network;
    private final NetworkFolder folder;
    private final Map<String, Submission> administrators = new HashMap<>();

    /**
     * The logs of a network.
     *
     * @param network its resolved definition
     * @param folder with all organisations' keys
     */
    public LogRegister(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.folder = folder;
    }

    /** The logs of the ledger on this machine. */
    static LogRegister of(StackFolder folder) {
        return new LogRegister(folder.definition(), folder.network());
    }

    /**
     * Registers a log, or gives it these terms; its one writer is the owner's client.
     *
     * @param terms what is wanted
     * @param verifierKey of its checkpoints, from the first on
     * @return whether anything had to be done
     */
    public boolean ensure(LogTerms terms, String verifierKey) {
        String writer = writer(terms.owner());
        Optional<JsonObject> present = registration(terms.origin());
        if (present.isEmpty()) {
            carry("register", terms.owner(), terms.register(verifierKey, writer));
            return true;
        }
        if (!terms.isMetBy(present.get(), writer)) {
            carry("amend", terms.owner(), terms.amend(present.get().integer("revision") + 1, writer));
            return true;
        }
        return false;
    }

    /**
     * {@return what the contract says of a log, if it is registered}
     *
     * @param origin its name
     */
    public Optional<JsonObject> registration(String origin) {
        try {
            return Optional.of(administrator(network.withPeers().getFirst().msp())
                    .evaluate(List.of(Bytes.utf8("log"), Bytes.utf8(origin))));
        } catch (GatewayException e) {
            String said = e.getMessage() + " " + e.getDetails();
            if (said.contains("no-such-log")) {
                return Optional.empty();
            }
            throw Fault.of(LogRegister.class, "governance.refused", "" + e.getMessage(), "" + e.getDetails());
        }
    }

    /** The proposals that are neither in force nor withdrawn. */
    List<OpenProposal> proposals() {
        try {
            JsonArray open = (JsonArray)
                    administrator(network.withPeers().getFirst().msp()).ask(List.of(Bytes.utf8("proposals")));
            return open.objects().stream().map(OpenProposal::read).toList();
        } catch (GatewayException e) {
            throw Fault.of(LogRegister.class, "governance.refused", "" + e.getMessage(), "" + e.getDetails());
        }
    }

    /** Withdraws a proposal, as an administrator of the organisation that made it. */
    void withdraw(String id) {
        OpenProposal proposal = proposals().stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.of(LogRegister.class, "governance.no-proposal", id));
        var _ = administrator(proposal.msp()).submit(List.of(Bytes.utf8("withdraw"), Bytes.utf8(id)));
    }

    /** How many organisations besides the proposer's must approve. */
    int approvals() {
        return network.governance().approvals();
    }

    private void carry(String change, String owner, JsonObject log) {
        Bytes proposed = JsonObject.builder()
                .put("change", change)
                .put("format", FORMAT)
                .put("log", log)
                .build()
                .canonical();
        String proposal = administrator(owner)
                .submit(List.of(Bytes.utf8("propose"), proposed))
                .text("proposal");
        network.organisations().stream()
                .map(Organisation::msp)
                .filter(msp -> !msp.equals(owner))
                .limit(network.governance().approvals())
                .forEach(msp -> {
                    var _ = administrator(msp).submit(List.of(Bytes.utf8("approve"), Bytes.utf8(proposal)));
                });
    }

    private Submission administrator(String msp) {
        return administrators.computeIfAbsent(msp, name -> new Submission(connect(name, "admin")));
    }

    private String writer(String msp) {
        try (GatewayConnection client = connect(msp, "client")) {
            return client.keyHash();
        }
    }

    private GatewayConnection connect(String msp, String role) {
        Organisation organisation = network.organisations().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> Fault.of(LogRegister.class, "governance.stranger", msp));
        return GatewayConnection.open(network, folder, organisation, role);
    }

    @Override
    public void close() {
        administrators.values().forEach(Submission::close);
    }
}
