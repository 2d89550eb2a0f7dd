package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyperledger.fabric.shim.Chaincode;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;

/** A channel in memory: two organisations' contracts execute every transaction and must agree byte for byte. */
final class MemoryNetwork {
    static final String CHANNEL = "evidence";
    static final String GOVERNANCE = "mingzheng/governance";
    static final Instant START = Instant.parse("2026-11-24T08:00:00.250Z");

    final Map<String, Bytes> state = new TreeMap<>();
    final Map<String, Bytes> policies = new TreeMap<>();
    Instant now = START;

    private final List<Ledger> contracts;
    private int transactions;

    MemoryNetwork(Bytes genesis) {
        this(genesis, SampleType.judgement());
    }

    MemoryNetwork(Bytes genesis, Judgement types) {
        contracts = List.of(new Ledger(() -> genesis, types), new Ledger(() -> genesis, types));
    }

    /** What a transaction would do. */
    record Outcome(Chaincode.Response response, MemoryStub stub) {
        Bytes answer() {
            assertThat(response.getMessage()).as("refusal").isNull();
            return Bytes.wrap(response.getPayload());
        }

        JsonObject json() {
            return (JsonObject) Json.parseCanonical(answer(), 1 << 20).orThrow();
        }

        /** The code of the refusal; nothing may have been written. */
        String refusal() {
            return refused().text("reason");
        }

        JsonObject refused() {
            assertThat(response.getStatusCode()).isEqualTo(400);
            assertThat(stub.writes).isEmpty();
            assertThat(stub.policies).isEmpty();
            return (JsonObject) Json.parseCanonical(Bytes.utf8(response.getMessage()), 1 << 16)
                    .orThrow();
        }
    }

    /** Executes and does not commit. */
    Outcome simulate(Identity who, String function, Bytes... arguments) {
        String id = "%064x".formatted(transactions++);
        List<Outcome> outcomes = new ArrayList<>();
        for (Ledger contract : contracts) {
            List<Bytes> all = Stream.concat(Stream.of(Bytes.utf8(function)), Stream.of(arguments))
                    .toList();
            MemoryStub stub = new MemoryStub(new TreeMap<>(state), policies, CHANNEL, id, now, who.creator(), all);
            outcomes.add(new Outcome(contract.invoke(stub.stub()), stub));
        }
        requireAgreement(outcomes.get(0), outcomes.get(1));
        return outcomes.get(0);
    }

    private static void requireAgreement(Outcome one, Outcome other) {
        assertThat(other.response().getStatusCode()).isEqualTo(one.response().getStatusCode());
        assertThat(other.response().getMessage()).isEqualTo(one.response().getMessage());
        assertThat(other.response().getPayload()).isEqualTo(one.response().getPayload());
        assertThat(List.copyOf(other.stub().writes.entrySet()))
                .isEqualTo(List.copyOf(one.stub().writes.entrySet()));
        assertThat(other.stub().reads).isEqualTo(one.stub().reads);
        assertThat(other.stub().policies).isEqualTo(one.stub().policies);
        assertThat(other.stub().eventPayload).isEqualTo(one.stub().eventPayload);
    }

    /** Executes and commits, one second after the last transaction. */
    @CanIgnoreReturnValue
    Outcome submit(Identity who, String function, Bytes... arguments) {
        now = now.plus(Duration.ofSeconds(1));
        Outcome outcome = simulate(who, function, arguments);
        state.putAll(outcome.stub().writes);
        policies.putAll(outcome.stub().policies);
        return outcome;
    }

    static Bytes[] texts(Object... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument instanceof Bytes bytes ? bytes : Bytes.utf8(argument.toString()))
                .toArray(Bytes[]::new);
    }

    /** The network of the specification's example. */
    static JsonObject genesis() {
        return JsonObject.builder()
                .put("approvals", 2)
                .put("channel", CHANNEL)
                .put("format", "mingzheng/governance/v1")
                .put("key", LogKeys.verifier(GOVERNANCE))
                .put(
                        "members",
                        JsonArray.of(
                                member("ArbitrationMSP", "示例仲裁委员会", true, "arbitration.example/"),
                                member("CourtMSP", "示例人民法院", false, "court.example/"),
                                member("JusticeMSP", "示例省司法厅", true, "justice.example/"),
                                member("NotaryMSP", "示例公证处", true, "notary.example/")))
                .put("origin", GOVERNANCE)
                .put("owner", "JusticeMSP")
                .build();
    }

    static JsonObject member(String msp, String name, boolean peer, String prefix) {
        return JsonObject.builder()
                .put("msp", msp)
                .put("name", name)
                .put("peer", peer)
                .put("prefixes", JsonArray.ofTexts(List.of(prefix)))
                .build();
    }
}
