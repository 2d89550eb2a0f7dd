package org.mingzheng.cli.governance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.ledger.LedgerClients;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Code;

/** The registered logs of a network on this machine, and how they become so: one proposes, others approve. */
public final class LogRegister implements AutoCloseable {
    private static final String FORMAT = "mingzheng/governance/v1";

    private static final int MAX_ANSWER = 1 << 20;

    private final NetworkDefinition network;
    private final LedgerClients clients;
    private final Map<String, FabricClient> administrators = new HashMap<>();

    /**
     * The logs of a network.
     *
     * @param network its resolved definition
     * @param folder with all organisations' keys
     */
    public LogRegister(NetworkDefinition network, NetworkFolder folder) {
        this.network = network;
        this.clients = new LedgerClients(network, folder);
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
        String writer = clients.writer(organisation(terms.owner()).msp());
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
            return Optional.of((JsonObject) json(first().evaluate(new Call("log", origin))));
        } catch (RefusedException e) {
            if (e.refusal().is(RefusalReason.NO_SUCH_LOG)) {
                return Optional.empty();
            }
            throw refused(e);
        } catch (LedgerAwayException e) {
            throw away(e);
        }
    }

    /** The proposals that are neither in force nor withdrawn. */
    List<OpenProposal> proposals() {
        try {
            JsonArray open = (JsonArray) json(first().evaluate(new Call("proposals")));
            return open.objects().stream().map(OpenProposal::read).toList();
        } catch (RefusedException e) {
            throw refused(e);
        } catch (LedgerAwayException e) {
            throw away(e);
        }
    }

    /** Withdraws a proposal, as an administrator of the organisation that made it. */
    void withdraw(String id) {
        OpenProposal proposal = proposals().stream()
                .filter(open -> open.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Fault.of(LogRegister.class, "governance.no-proposal", id));
        var _ = commit(proposal.msp(), "withdraw", Bytes.utf8(id));
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
        String proposal = commit(owner, "propose", proposed).text("proposal");
        network.organisations().stream()
                .map(Organisation::msp)
                .filter(msp -> !msp.equals(owner))
                .limit(network.governance().approvals())
                .forEach(msp -> {
                    var _ = commit(msp, "approve", Bytes.utf8(proposal));
                });
    }

    private JsonObject commit(String msp, String function, Bytes argument) {
        try {
            return (JsonObject) json(administrator(msp).commit(new Call(function, List.of(argument))));
        } catch (RefusedException e) {
            throw refused(e);
        } catch (LedgerAwayException e) {
            throw away(e);
        } catch (OutcomeUnknownException e) {
            throw Fault.of(LogRegister.class, "governance.unknown", e.transaction());
        }
    }

    private static Json json(Bytes answer) {
        return Json.parse(answer, MAX_ANSWER).orThrow();
    }

    private static Fault refused(RefusedException e) {
        Refusal refusal = e.refusal();
        return Fault.of(
                LogRegister.class,
                "governance.refused",
                refusal.reason().code(),
                refusal.detail(),
                Texts.text(Code.class, refusal.reason().code()));
    }

    private static Fault away(LedgerAwayException e) {
        return Fault.of(LogRegister.class, "governance.away", e.getMessage());
    }

    private FabricClient first() {
        return administrator(network.withPeers().getFirst().msp());
    }

    private FabricClient administrator(String msp) {
        return administrators.computeIfAbsent(msp, name -> clients.through(organisation(name), "admin"));
    }

    private Organisation organisation(String msp) {
        return network.organisations().stream()
                .filter(each -> each.msp().equals(msp))
                .findFirst()
                .orElseThrow(() -> Fault.of(LogRegister.class, "governance.stranger", msp));
    }

    @Override
    public void close() {
        administrators.values().forEach(FabricClient::close);
    }
}
