package org.mingzheng.chaincode.governance;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzheng.chaincode.genesis.Genesis;
import org.mingzheng.chaincode.genesis.Likeness;
import org.mingzheng.chaincode.genesis.Member;
import org.mingzheng.chaincode.log.LedgerLog;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.log.RegisteredLogs;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
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

/** The governance log in one transaction: writes one entry, and what follows from it. All that it writes is under the policy of all. */
record GovernanceLog(Transaction transaction, Genesis genesis, LedgerLog log, Map<String, Bytes> committed) {
    static final String TYPE = "governance";

    private static final EntryType ENTRY_TYPE = new EntryType(TYPE, 1);
    private static final Bytes DEFINITION = Sha256.digest(Bytes.utf8(Genesis.FORMAT));

    /** The log before its first entry. */
    static GovernanceLog founded(Transaction transaction, Genesis genesis) {
        LogRegistration.Terms terms = new LogRegistration.Terms(TYPE, List.of(TYPE), List.of(), true, List.of());
        List<LogRegistration.Key> keys = List.of(new LogRegistration.Key(0, genesis.key()));
        LogRegistration registration =
                new LogRegistration(genesis.origin(), genesis.owner(), LogKind.GOVERNANCE, true, terms, keys, 1);
        LedgerLog log = new LedgerLog(registration, LogTree.empty(transaction.time()));
        return new GovernanceLog(transaction, genesis, log, Map.of());
    }

    /** The log as it is, with what is known of a proposal and of the log that it is about. */
    static GovernanceLog open(Transaction transaction, Genesis genesis, Proposal proposal) {
        Set<String> keys = new HashSet<>(LedgerLog.keys(genesis.origin()));
        keys.addAll(
                Set.of(StateKeys.PROPOSALS, StateKeys.log(proposal.origin()), StateKeys.record(record(proposal.id()))));
        Map<String, Bytes> committed = transaction.state().read(keys);
        return new GovernanceLog(transaction, genesis, LedgerLog.in(committed, genesis.origin()), committed);
    }

    /** A proposal that waits for approvals, or a refusal. */
    static Proposal find(Transaction transaction, String id) {
        String record = StateKeys.record(record(id));
        Map<String, Bytes> values = transaction.state().read(Set.of(StateKeys.PROPOSALS, record));
        return OpenProposals.in(values)
                .find(id)
                .orElseThrow(() -> values.containsKey(record)
                        ? new RefusedException(
                                RefusalReason.PROPOSAL_CLOSED, "proposal", "in force, withdrawn or long expired")
                        : new RefusedException(
                                RefusalReason.NO_SUCH_PROPOSAL, "proposal", "there is no proposal of this id"));
    }

    private static RecordId record(String proposal) {
        return new RecordId(TYPE, proposal);
    }

    /** The proposals that can still be approved. */
    OpenProposals waiting() {
        return OpenProposals.in(committed).at(transaction.time());
    }

    /** Writes that a proposal was made or approved, and brings it into force if enough have approved. It is checked in any case. */
    Bytes settle(Step step, Proposal proposal) {
        Bytes listed = Objects.requireNonNull(committed.get(StateKeys.LOGS));
        RegisteredLogs logs = RegisteredLogs.read(listed);
        Optional<LogRegistration> present = Optional.ofNullable(committed.get(StateKeys.log(proposal.origin())))
                .filter(value -> RegisteredLogs.has(listed, proposal.origin(), value))
                .map(value -> LogRegistration.parse(value).orThrow());
        Member owner = genesis.member(proposal.proposer()).orElseThrow();
        LogRegistration log = ChangeReader.read(proposal.change()).on(present, owner);
        Likeness.requireOwn(log, genesis, logs);
        SortedMap<String, Bytes> changes = new TreeMap<>();
        if (proposal.approvals().size() < genesis.approvals()) {
            changes.put(StateKeys.PROPOSALS, waiting().with(proposal).toBytes());
            return write(step, proposal.id(), Proposal.PROPOSED, changes);
        }
        changes.put(StateKeys.PROPOSALS, waiting().without(proposal.id()).toBytes());
        changes.put(StateKeys.LOGS, logs.with(log).toBytes());
        changes.put(StateKeys.log(log.origin()), log.canonical());
        if (present.isEmpty()) {
            begin(log, changes);
        }
        return write(step, proposal.id(), Proposal.EFFECTIVE, changes);
    }

    private void begin(LogRegistration log, SortedMap<String, Bytes> changes) {
        String frontier = StateKeys.frontier(log.origin());
        Bytes empty = LogTree.empty(transaction.time()).toBytes();
        if (log.all()) {
            changes.put(frontier, empty);
        } else {
            transaction.state().write(new TreeMap<>(Map.of(frontier, empty)));
        }
    }

    /** Writes that a proposal was withdrawn. */
    Bytes close(Step step, Proposal proposal) {
        SortedMap<String, Bytes> changes = new TreeMap<>();
        changes.put(StateKeys.PROPOSALS, waiting().without(proposal.id()).toBytes());
        return write(step, proposal.id(), Proposal.WITHDRAWN, changes);
    }

    /**
     * Writes an entry, and what else changes with it.
     *
     * @param record what the entry is about; its key must have been read
     * @param state of the record after it
     * @param changes that all organisations must endorse, now and from now on
     */
    Bytes write(Step step, String record, String state, SortedMap<String, Bytes> changes) {
        Optional<RecordState> before = Optional.ofNullable(committed.get(StateKeys.record(record(record))))
                .map(value -> RecordState.parse(value).orThrow());
        Entry entry = entry(record, step, before);
        Bytes text = entry.canonical();
        LastEntry at = new LastEntry(log.registration().origin(), log.tree().size(), Hash.leaf(text));
        LogTree longer = log.tree().append(List.of(at.hash()), transaction.time());
        Interval interval = new Interval(entry.event().effectiveAt(), transaction.time(), state);
        changes.put(
                StateKeys.record(record(record)), after(before, at, interval).canonical());
        changes.put(StateKeys.frontier(at.origin()), longer.toBytes());
        transaction.state().write(changes);
        transaction.state().protect(new TreeSet<>(changes.keySet()), genesis.policyOfAll());
        return answer(record, state, text, longer);
    }

    private Entry entry(String record, Step step, Optional<RecordState> before) {
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
                new Event(step.event(), step.actor(), now, List.of(), Optional.empty()),
                new Fields(step.fields(), Map.of()),
                List.of(),
                List.of());
    }

    private RecordState after(Optional<RecordState> before, LastEntry at, Interval interval) {
        return before.map(known -> interval.state().equals(Optional.of(known.state()))
                        ? known.after(at)
                        : known.after(at, interval))
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
