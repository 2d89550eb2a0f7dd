package org.mingzheng.audit.replay;

import java.util.Optional;
import org.mingzheng.audit.effect.Effects;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.identity.Identities;
import org.mingzheng.audit.registry.Act;
import org.mingzheng.audit.registry.Governance;
import org.mingzheng.audit.registry.Registrations;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Carries out appends again, and compares with what the transactions say they did. */
final class Appends {
    private final Registrations registrations;
    private final Governance governance;
    private final Records records;
    private final JudgedRecords judged;
    private final Findings findings;
    private final Listener listener;
    private final AppendRules rules;

    Appends(
            Ledger ledger,
            Identities members,
            Registrations registrations,
            Governance governance,
            Records records,
            JudgedRecords judged,
            Findings findings,
            Listener listener) {
        this.registrations = registrations;
        this.governance = governance;
        this.records = records;
        this.judged = judged;
        this.findings = findings;
        this.listener = listener;
        rules = new AppendRules(ledger, members, findings);
    }

    /** Reads a call, adds what follows from it to its effects, and gives the number of leaves that it appended. */
    int read(Invocation call, Effects effects, Evidence at) {
        return switch (Appended.by(call)) {
            case Result.Rejected<Optional<Appended>>(Rejection why) -> {
                findings.add(FindingCode.APPEND_MALFORMED, at, "an append", why(why));
                yield 0;
            }
            case Result.Accepted<Optional<Appended>>(Optional<Appended> appended) -> {
                appended.ifPresent(append ->
                        append(call, append, effects, at.in(append.origin().name())));
                yield appended.map(append -> append.entries().size()).orElse(0);
            }
        };
    }

    private static String why(Rejection why) {
        return why.reason().code() + (why.detail().isEmpty() ? "" : ": " + why.detail());
    }

    private void append(Invocation call, Appended append, Effects effects, Evidence at) {
        boolean governs = AppendRules.governs(call);
        Optional<Entry> entry = governs ? entry(append.entries().getFirst(), at) : Optional.empty();
        Optional<String> state = entry.flatMap(read -> governed(call, read, effects, at));
        ReplayedLog log = registrations.logs().get(append.origin().name());
        if (log == null) {
            findings.add(FindingCode.LOG_UNREGISTERED, at, "a registered log", append.origin());
        } else if (findings.check(
                append.firstIndex() == log.size(),
                FindingCode.APPEND_OUT_OF_PLACE,
                at,
                log.size(),
                append.firstIndex())) {
            rules.check(call, append, log, at);
            entry.ifPresent(read -> govern(read, state.orElse(""), call, log, at));
            if (call.function().equals(AppendRules.ENTRIES)) {
                entries(append, call, log, at);
            }
            grow(call, append, log, effects, at);
        }
    }

    private Optional<String> governed(Invocation call, Entry entry, Effects effects, Evidence at) {
        String record = entry.place().record();
        Optional<Hash> previous =
                records.find(entry.place().recordId()).map(RecordState::last).map(last -> last.hash());
        return governance.read(new Act(call, entry.canonical(), record, previous, effects, at));
    }

    private void grow(Invocation call, Appended append, ReplayedLog log, Effects effects, Evidence at) {
        Hash root = log.append(append.entries(), call.timeMillis());
        findings.check(
                root.equals(append.head().root()),
                FindingCode.ROOT_DIFFERS,
                at,
                root.base64(),
                append.head().root().base64());
        boolean governs = AppendRules.governs(call);
        write(StateKeys.frontier(log.registration().origin()), log.value(), governs, effects);
        if (!governs) {
            boolean all = log.registration().all();
            write(StateKeys.batch(log.registration().origin(), call.text(3)), call.answer(), all, effects);
        }
        records.settle(effects, governs, log.registration().all());
    }

    private static void write(String key, Bytes value, boolean guard, Effects effects) {
        effects.write(key, value);
        if (guard) {
            effects.guard(key);
        }
    }

    private Optional<Entry> entry(Bytes text, Evidence at) {
        return switch (Entry.parse(text)) {
            case Result.Accepted<Entry>(Entry entry) -> Optional.of(entry);
            case Result.Rejected<Entry>(Rejection why) -> {
                findings.add(FindingCode.ENTRY_MALFORMED, at, "an entry", why(why));
                yield Optional.empty();
            }
        };
    }

    private void govern(Entry entry, String state, Invocation call, ReplayedLog log, Evidence at) {
        LoggedEntry logged = logged(entry, entry.leafHash(), log, log.size(), call, at);
        judged.govern(logged, state);
        listener.logged(logged, records);
    }

    private void entries(Appended append, Invocation call, ReplayedLog log, Evidence at) {
        long index = append.firstIndex();
        for (Bytes text : append.entries()) {
            long place = index++;
            entry(text, at).ifPresent(entry -> {
                LoggedEntry logged = logged(entry, Hash.leaf(text), log, place, call, at);
                rules.checkPlace(logged, text, at);
                judged.take(logged);
                listener.logged(logged, records);
            });
        }
    }

    private LoggedEntry logged(Entry entry, Hash leaf, ReplayedLog log, long index, Invocation call, Evidence at) {
        Optional<RecordState> before = records.find(entry.place().recordId());
        return new LoggedEntry(entry, leaf, log.registration(), index, call.timeMillis(), at, before);
    }
}
