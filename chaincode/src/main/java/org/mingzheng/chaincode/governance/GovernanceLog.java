package org.mingzheng.chaincode.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.mingzheng.chaincode.log.LedgerLog;
import org.mingzheng.chaincode.log.LogKey;
import org.mingzheng.chaincode.log.LogKind;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.log.Registration;
import org.mingzheng.chaincode.log.Terms;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.Submitter;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** The governance log in one transaction: writes one entry. */
record GovernanceLog(Transaction transaction, LedgerLog log, Map<String, Bytes> committed) {
    static final String TYPE = "governance";

    private static final EntryType ENTRY_TYPE = new EntryType(TYPE, 1);
    private static final Bytes DEFINITION = Sha256.digest(Bytes.utf8(Genesis.FORMAT));

    /** The log before its first entry. */
    static GovernanceLog founded(Transaction transaction, Genesis genesis) {
        Terms terms = new Terms(TYPE, List.of(TYPE), List.of(), true, List.of());
        List<LogKey> keys = List.of(new LogKey(0, genesis.key()));
        Registration registration =
                new Registration(genesis.origin(), genesis.owner(), LogKind.GOVERNANCE, true, terms, keys, 1);
        LedgerLog log = new LedgerLog(registration, LogTree.empty(transaction.time()));
        return new GovernanceLog(transaction, log, Map.of());
    }

    /** The log as it is, with further keys read along. */
    static GovernanceLog open(Transaction transaction, Genesis genesis, Set<String> alsoRead) {
        Set<String> keys = new HashSet<>(LedgerLog.keys(genesis.origin()));
        keys.addAll(alsoRead);
        Map<String, Bytes> committed = transaction.state().read(keys);
        return new GovernanceLog(transaction, LedgerLog.in(committed, genesis.origin()), committed);
    }

    static RecordId record(String proposal) {
        return new RecordId(TYPE, proposal);
    }

    /** The public fields of an entry that a member asks for. */
    static JsonObject by(Submitter submitter) {
        return JsonObject.builder()
                .put("msp", submitter.msp())
                .put("key", submitter.key().base64Url())
                .build();
    }

    /**
     * Writes an entry, and what else changes with it.
     *
     * @param record what the entry is about; its key must have been read
     * @param state of the record after it
     */
    Bytes write(
            String record,
            String event,
            String actor,
            JsonObject fields,
            String state,
            SortedMap<String, Bytes> changes) {
        Optional<RecordState> before = Optional.ofNullable(committed.get(Keys.record(record(record))))
                .map(value -> RecordState.parse(value).orThrow());
        Entry entry = entry(record, event, actor, fields, before);
        Bytes text = entry.canonical();
        LastEntry at = new LastEntry(log.registration().origin(), log.tree().size(), Hash.leaf(text));
        LogTree longer = log.tree().append(List.of(at.hash()), transaction.time());
        Interval interval = new Interval(entry.event().effectiveAt(), transaction.time(), state);
        changes.put(Keys.record(record(record)), after(before, at, interval).canonical());
        changes.put(Keys.frontier(at.origin()), longer.toBytes());
        transaction.state().write(changes);
        return answer(record, state, text, longer);
    }

    private Entry entry(String record, String event, String actor, JsonObject fields, Optional<RecordState> before) {
        Place place = new Place(
                transaction.channel(),
                log.registration().origin(),
                ENTRY_TYPE,
                DEFINITION,
                record,
                before.map(state -> state.last().hash()));
        UtcTime now = new UtcTime(transaction.time() / 1000);
        return new Entry(
                place,
                new Event(event, actor, now, List.of(), Optional.empty()),
                new Fields(fields, Map.of()),
                List.of(),
                List.of());
    }

    private RecordState after(Optional<RecordState> before, LastEntry at, Interval interval) {
        return before.map(known -> known.state().equals(interval.state()) ? known.after(at) : known.after(at, interval))
                .orElseGet(
                        () -> new RecordState(log.registration().owner(), at, List.of(interval), JsonObject.empty()));
    }

    private Bytes answer(String record, String state, Bytes entry, LogTree longer) {
        return JsonObject.builder()
                .put("entry", Json.parse(entry, Entry.MAX_SIZE).orThrow())
                .put("firstIndex", log.tree().size())
                .put("proposal", record)
                .put("root", longer.last().head().root().base64())
                .put("size", longer.size())
                .put("state", state)
                .build()
                .canonical();
    }
}
