package org.mingzheng.audit;

import static org.mingzheng.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataEntry;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.fabric.EndorsementPolicy;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** What the contract writes, worked out a second time; the writes of one transaction at a time, which a test may change. */
final class TestState {
    private static final long LIFE = 30L * 24 * 60 * 60 * 1000;

    final SortedMap<String, Bytes> writes = new TreeMap<>();
    final TreeSet<String> guards = new TreeSet<>();
    final Map<String, String> elsewhere = new HashMap<>();
    final Map<String, Bytes> instead = new HashMap<>();
    final TreeSet<String> without = new TreeSet<>();
    private final Map<String, JsonObject> open = new LinkedHashMap<>();
    private final SortedMap<String, JsonObject> logs = new TreeMap<>();
    private final Map<String, List<Bytes>> heads = new HashMap<>();
    private final Map<String, RecordState> proposals = new HashMap<>();

    void append(String origin, List<Hash> log, long time, boolean governs) {
        TreeHead head = TestService.head(log, log.size());
        dated(origin, head, time);
        write("frontier/" + origin, frontier(origin, log), governs);
    }

    private void dated(String origin, TreeHead head, long time) {
        List<Bytes> kept = heads.computeIfAbsent(origin, _ -> new ArrayList<>());
        ByteBuffer bytes = ByteBuffer.allocate(48).putLong(head.size()).putLong(time);
        kept.add(Bytes.wrap(bytes.put(head.root().value().toArray()).array()));
        if (kept.size() > 64) {
            kept.removeFirst();
        }
    }

    private Bytes frontier(String origin, List<Hash> log) {
        List<Bytes> kept = heads.getOrDefault(origin, List.of());
        Bytes value = Bytes.wrap(new byte[] {(byte) kept.size()});
        for (Bytes head : kept) {
            value = value.concat(head);
        }
        return value.concat(Frontier.empty().appendAll(log).toBytes());
    }

    void write(String key, Bytes value, boolean guard) {
        writes.put(key, value);
        if (guard) {
            guards.add(key);
        }
    }

    void found(String origin, JsonObject genesis, long time) {
        JsonObject terms = JsonObject.builder()
                .put("endorsement", "all")
                .put("kind", "governance")
                .put("key", genesis.text("key"))
                .put("origin", origin)
                .put("public", true)
                .put("roles", JsonArray.of())
                .put("types", JsonArray.ofTexts(List.of("governance")))
                .put("unit", "governance")
                .put("writers", JsonArray.of())
                .build();
        write("governance", genesis.canonical(), true);
        dated(origin, new TreeHead(0, Hash.EMPTY_ROOT), time);
        waiting();
        register(terms, genesis.text("owner"));
    }

    private void waiting() {
        write("proposals", new JsonArray(List.<Json>copyOf(open.values())).canonical(), true);
    }

    void propose(String id, String msp, JsonObject change, long time) {
        open.put(
                id,
                JsonObject.builder()
                        .put("approvals", JsonArray.of())
                        .put("change", change)
                        .put("msp", msp)
                        .put("proposal", id)
                        .put("until", time + LIFE)
                        .build());
        waiting();
    }

    /** The proposal's state then. */
    String approve(String id, String msp, long time) {
        JsonObject proposal = open.remove(id);
        if (proposal == null) {
            return "";
        }
        List<String> approvals = new ArrayList<>(proposal.array("approvals").texts());
        if (!proposal.text("msp").equals(msp)) {
            approvals.add(msp);
        }
        if (approvals.size() < 2) {
            open.put(id, proposal.with("approvals", JsonArray.ofTexts(approvals)));
            waiting();
            return "proposed";
        }
        waiting();
        JsonObject log = proposal.object("change").object("log");
        dated(log.text("origin"), new TreeHead(0, Hash.EMPTY_ROOT), time);
        boolean all = log.text("endorsement").equals("all");
        write("frontier/" + log.text("origin"), frontier(log.text("origin"), List.of()), all);
        register(log, proposal.text("msp"));
        return "effective";
    }

    String withdraw(String id) {
        open.remove(id);
        waiting();
        return "withdrawn";
    }

    private void register(JsonObject terms, String owner) {
        JsonObject key = JsonObject.builder()
                .put("from", 0)
                .put("key", terms.text("key"))
                .build();
        JsonObject log = JsonObject.builder()
                .put("endorsement", terms.text("endorsement"))
                .put("format", "mingzheng/log/v1")
                .put("keys", new JsonArray(List.of(key)))
                .put("kind", terms.text("kind"))
                .put("origin", terms.text("origin"))
                .put("owner", owner)
                .put("public", terms.bool("public"))
                .put("revision", 1)
                .put("roles", terms.array("roles"))
                .put("types", terms.array("types"))
                .put("unit", terms.text("unit"))
                .put("writers", terms.array("writers"))
                .build();
        logs.put(terms.text("origin"), log);
        write("log/" + terms.text("origin"), log.canonical(), true);
        List<Json> all = new ArrayList<>();
        logs.forEach((origin, each) -> all.add(JsonObject.builder()
                .put("digest", Sha256.digest(each.canonical()).base64Url())
                .put("origin", origin)
                .put("owner", each.text("owner"))
                .put("unit", each.text("unit"))
                .build()));
        write("logs", new JsonArray(all).canonical(), true);
    }

    void record(String id, String state, LastEntry last, long time) {
        Interval interval = new Interval(new UtcTime(time / 1000), time, state);
        RecordState before = proposals.get(id);
        RecordState after = before == null
                ? new RecordState("JusticeMSP", last, List.of(interval), JsonObject.empty())
                : before.state().equals(state) ? before.after(last) : before.after(last, interval);
        proposals.put(id, after);
        write("record/governance/" + id, after.canonical(), true);
    }

    static LastEntry last(String origin, long index, Hash leaf) {
        return new LastEntry(new Origin(origin), index, leaf);
    }

    /** The writes of the transaction, which then are no more. */
    ByteString take(List<String> endorsers) {
        KVRWSet.Builder set = KVRWSet.newBuilder();
        writes.putAll(instead);
        writes.keySet().removeAll(without);
        guards.removeAll(without);
        writes.forEach(
                (key, value) -> set.addWrites(KVWrite.newBuilder().setKey(key).setValue(proto(value))));
        KVMetadataEntry policy = KVMetadataEntry.newBuilder()
                .setName("VALIDATION_PARAMETER")
                .setValue(proto(EndorsementPolicy.allOf(endorsers)))
                .build();
        guards.forEach(key ->
                set.addMetadataWrites(KVMetadataWrite.newBuilder().setKey(key).addEntries(policy)));
        TxReadWriteSet.Builder all = TxReadWriteSet.newBuilder().addNsRwset(space("ledger", set.build()));
        elsewhere.forEach((space, key) -> all.addNsRwset(space(
                space,
                KVRWSet.newBuilder().addWrites(KVWrite.newBuilder().setKey(key)).build())));
        writes.clear();
        guards.clear();
        elsewhere.clear();
        instead.clear();
        without.clear();
        return all.build().toByteString();
    }

    private static NsReadWriteSet space(String name, KVRWSet set) {
        return NsReadWriteSet.newBuilder()
                .setNamespace(name)
                .setRwset(set.toByteString())
                .build();
    }
}
