package org.mingzheng.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/** Does what the contract does, or what a test wants instead: one block a transaction. */
final class TestChain {
    static final String GOVERNANCE = "mingzheng/governance";
    static final List<String> TWO = List.of("JusticeMSP", "NotaryMSP");
    static final List<String> ALL = List.of("ArbitrationMSP", "JusticeMSP", "NotaryMSP");

    final TestNetwork network;
    private final Map<String, List<Hash>> logs = new HashMap<>();
    private final Map<String, List<Bytes>> entries = new HashMap<>();
    final TestBlocks blocks;
    Optional<String> forger = Optional.empty();
    final TestState state = new TestState();
    private long time = System.currentTimeMillis() - 100_000;

    TestChain(TestNetwork network) {
        this.network = network;
        blocks = new TestBlocks(network);
        blocks.add(List.of(blocks.orderers.configuration(0)));
        found();
    }

    List<Hash> log(String origin) {
        return logs.computeIfAbsent(origin, _ -> new ArrayList<>());
    }

    List<Bytes> entries(String origin) {
        return entries.computeIfAbsent(origin, _ -> new ArrayList<>());
    }

    PrivateKey key(String origin) {
        return PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8(origin)))
                .orThrow();
    }

    /** Lets time pass. */
    void sleep(long millis) {
        time += millis;
    }

    private TestTransaction by(String msp, String role) {
        return new TestTransaction(network, msp, role, time += 1000, (int) blocks.height(), forger.orElse(msp));
    }

    private void found() {
        JsonObject genesis = (JsonObject) Json.parse(network.genesis(), 10_000).orThrow();
        TestTransaction call = by("JusticeMSP", "client");
        JsonObject fields = JsonObject.empty().with("genesis", genesis);
        state.found(GOVERNANCE, genesis, time);
        Hash _ = govern(
                call,
                List.of(Bytes.utf8("bootstrap")),
                "genesis",
                "founded",
                "network",
                fields,
                "effective",
                Optional.empty());
    }

    /** Registers a log of the notary office. */
    void register(String origin, String kind) {
        Proposed proposed = propose(origin, kind, "admin");
        Hash first = approve("JusticeMSP", "admin", proposed.id, proposed.entry);
        Hash _ = approve("ArbitrationMSP", "admin", proposed.id, first);
    }

    /** A proposal that waits for approvals. */
    record Proposed(String id, Hash entry) {}

    Proposed propose(String origin, String kind, String role) {
        JsonObject change = change(origin, kind, key(origin));
        TestTransaction call = by("NotaryMSP", role);
        List<Bytes> arguments = List.of(Bytes.utf8("propose"), change.canonical());
        JsonObject fields = asked("NotaryMSP", role).with("change", change);
        state.propose(call.id(), "NotaryMSP", change, time);
        Hash entry = govern(call, arguments, call.id(), "proposed", "proposer", fields, "proposed", Optional.empty());
        return new Proposed(call.id(), entry);
    }

    Hash approve(String msp, String role, String proposal, Hash previous) {
        TestTransaction call = by(msp, role);
        return govern(
                call,
                List.of(Bytes.utf8("approve"), Bytes.utf8(proposal)),
                proposal,
                "approved",
                "approver",
                asked(msp, role),
                state.approve(proposal, msp, time),
                Optional.of(previous));
    }

    Hash withdraw(String msp, String proposal, Hash previous) {
        TestTransaction call = by(msp, "admin");
        return govern(
                call,
                List.of(Bytes.utf8("withdraw"), Bytes.utf8(proposal)),
                proposal,
                "withdrawn",
                "proposer",
                asked(msp, "admin"),
                state.withdraw(proposal),
                Optional.of(previous));
    }

    private JsonObject asked(String msp, String role) {
        return JsonObject.builder()
                .put("msp", msp)
                .put("key", network.keyHash(msp, role))
                .build();
    }

    private JsonObject change(String origin, String kind, PrivateKey key) {
        JsonObject log = JsonObject.builder()
                .put("endorsement", "policy")
                .put("key", new VerifierKey(origin, key.publicKey()).encoded())
                .put("kind", kind)
                .put("origin", origin)
                .put("public", true)
                .put("roles", JsonArray.of())
                .put("types", JsonArray.ofTexts(List.of("item")))
                .put("unit", "unit")
                .put("writers", JsonArray.ofTexts(List.of(network.keyHash("NotaryMSP", "client"))))
                .build();
        return JsonObject.builder()
                .put("change", "register")
                .put("format", "mingzheng/governance/v1")
                .put("log", log)
                .build();
    }

    private Hash govern(
            TestTransaction call,
            List<Bytes> arguments,
            String record,
            String event,
            String actor,
            JsonObject fields,
            String after,
            Optional<Hash> previous) {
        Bytes definition = Sha256.digest(Bytes.utf8("mingzheng/governance/v1"));
        Bytes entry = entry(GOVERNANCE, "governance", definition, record, event, actor, fields, previous);
        JsonObject answer = appended(GOVERNANCE, List.of(entry))
                .with("entry", Json.parse(entry, Entry.MAX_SIZE).orThrow());
        if (!after.isEmpty()) {
            long index = log(GOVERNANCE).size() - 1L;
            state.record(record, after, TestState.last(GOVERNANCE, index, Hash.leaf(entry)), time);
        }
        blocks.add(List.of(call.envelope(arguments, answer.canonical(), state.take(ALL), ALL)));
        return Hash.leaf(entry);
    }

    private Bytes entry(
            String origin,
            String type,
            Bytes definition,
            String record,
            String event,
            String actor,
            JsonObject fields,
            Optional<Hash> previous) {
        Place place = new Place(
                network.definition().channel(),
                new Origin(origin),
                new EntryType(type, 1),
                definition,
                record,
                previous);
        Event told = new Event(event, actor, new UtcTime(time / 1000), List.of(), Optional.empty());
        return new Entry(place, told, new Fields(fields, Map.of()), List.of(), List.of()).canonical();
    }

    /** An entry of a log. */
    Bytes item(String origin, String record, Optional<Hash> previous) {
        JsonObject fields = JsonObject.builder().put("text", "t").build();
        return entry(origin, "item", Sha256.digest(), record, "recorded", "issuer", fields, previous);
    }

    private JsonObject appended(String origin, List<Bytes> leaves) {
        List<Hash> log = log(origin);
        long first = log.size();
        leaves.forEach(leaf -> log.add(Hash.leaf(leaf)));
        entries(origin).addAll(leaves);
        state.append(origin, log, time, origin.equals(GOVERNANCE));
        return JsonObject.builder()
                .put("firstIndex", first)
                .put("root", TestService.head(log, log.size()).root().base64())
                .put("size", log.size())
                .build();
    }

    /** Appends entries of new records. */
    void append(String origin, int count, List<String> endorsers) {
        List<Bytes> leaves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            leaves.add(item(origin, "r" + (log(origin).size() + i), Optional.empty()));
        }
        append(origin, leaves, "NotaryMSP", endorsers);
    }

    /** Appends entries as anybody. */
    void append(String origin, List<Bytes> leaves, String writer, List<String> endorsers) {
        List<Bytes> arguments = new ArrayList<>(List.of(
                Bytes.utf8("appendEntries"),
                Bytes.utf8(origin),
                Bytes.utf8("" + log(origin).size()),
                Bytes.utf8("b" + blocks.height())));
        arguments.addAll(leaves);
        TestTransaction call = by(writer, "client");
        blocks.add(
                List.of(call.envelope(arguments, batch(origin, appended(origin, leaves)), state.take(ALL), endorsers)));
    }

    /** A call of any function, with the writes that a test has put into the state. */
    void call(String function, Bytes answer, List<String> endorsers) {
        TestTransaction call = by("JusticeMSP", "client");
        blocks.add(List.of(call.envelope(List.of(Bytes.utf8(function)), answer, state.take(ALL), endorsers)));
    }

    private Bytes batch(String origin, JsonObject answer) {
        state.write("batch/" + origin + "/b" + blocks.height(), answer.canonical(), false);
        return answer.canonical();
    }

    /** An append whose answer names another root than the one that follows. */
    void appendWithAnotherRoot(String origin) {
        Bytes leaf = item(origin, "x", Optional.empty());
        List<Bytes> arguments = List.of(
                Bytes.utf8("appendEntries"),
                Bytes.utf8(origin),
                Bytes.utf8("" + log(origin).size()),
                Bytes.utf8("b" + blocks.height()),
                leaf);
        TestTransaction call = by("NotaryMSP", "client");
        JsonObject answer = appended(origin, List.of(leaf))
                .with("root", new JsonString(Hash.leaf(leaf).base64()));
        blocks.add(List.of(call.envelope(arguments, batch(origin, answer), state.take(ALL), TWO)));
    }
}
