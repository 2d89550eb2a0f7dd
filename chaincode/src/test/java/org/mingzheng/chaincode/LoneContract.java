package org.mingzheng.chaincode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperledger.fabric.shim.Chaincode;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.log.RegisteredLogs;
import org.mingzheng.chaincode.record.EntryTypes;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.log.Origin;

/** The contract with the definitions that it ships, given an entry by a client that checked nothing. */
final class LoneContract {
    private static final String RECORD = "record/";
    private static final int MAX_REFUSAL = 1 << 16;

    private final Ledger ledger = new Ledger(Bytes::empty, new Judgement(EntryTypes.shipped()));
    private final Map<String, Identity> writers = new ConcurrentHashMap<>();
    private final String key = LogKeys.verifier("log");

    /**
     * What the contract did.
     *
     * @param code {@code ok}, or that of the reason for which it refused
     * @param records that it wrote, by type/id
     */
    record Answer(String code, Map<String, Bytes> records) {}

    /** Appends the entry as the first of the log, to a world state of these records. */
    Answer append(LogTerms log, long timeMillis, Map<String, Bytes> records, Bytes entry) {
        Identity writer = writers.computeIfAbsent(log.owner(), msp -> Identity.of(msp, "client"));
        List<Bytes> arguments =
                List.of(MemoryNetwork.texts("appendEntries", log.origin().name(), 0, "batch", entry));
        MemoryStub stub = new MemoryStub(
                state(log, writer, records),
                Map.of(),
                log.channel(),
                "0".repeat(64),
                Instant.ofEpochMilli(timeMillis),
                writer.creator(),
                arguments);
        return answer(ledger.invoke(stub.stub()), stub);
    }

    private static Answer answer(Chaincode.Response response, MemoryStub stub) {
        Map<String, Bytes> records = new TreeMap<>();
        stub.writes.forEach((name, value) -> {
            if (name.startsWith(RECORD)) {
                records.put(name.substring(RECORD.length()), value);
            }
        });
        String refusal = response.getMessage();
        return new Answer(refusal == null ? "ok" : code(refusal), records);
    }

    private static String code(String refusal) {
        return ((JsonObject) Json.parse(Bytes.utf8(refusal), MAX_REFUSAL).orThrow()).text("reason");
    }

    private Map<String, Bytes> state(LogTerms log, Identity writer, Map<String, Bytes> records) {
        Origin origin = log.origin();
        LogRegistration.Terms terms = new LogRegistration.Terms(
                "unit", sorted(log.types()), List.of(writer.key()), true, sorted(log.roles()));
        LogRegistration registration = new LogRegistration(
                origin, log.owner(), LogKind.RECORD, false, terms, List.of(new LogRegistration.Key(0, key)), 1);
        Map<String, Bytes> state = new TreeMap<>();
        state.put("log/" + origin, registration.canonical());
        state.put("logs", RegisteredLogs.none().with(registration).toBytes());
        state.put("frontier/" + origin, LogTree.empty(0).toBytes());
        records.forEach((id, value) -> state.put(RECORD + id, value));
        return state;
    }

    private static List<String> sorted(Set<String> words) {
        return new ArrayList<>(new TreeSet<>(words));
    }
}
