package org.mingzheng.cli.replay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.identity.Endorsements;
import org.mingzheng.cli.identity.Identities;
import org.mingzheng.cli.identity.Identity;
import org.mingzheng.proof.block.Appended;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Carries out appends again, and compares with what the transactions say they did. */
final class Appends {
    private static final String BULK = "appendBulk";
    private static final String ENTRIES = "appendEntries";

    private final Ledger ledger;
    private final Registrations registrations;
    private final Governance governance;
    private final ReplayedRecords records;
    private final Findings findings;
    private final Listener listener;
    private final Endorsements endorsements;
    private final Identities members;

    Appends(
            Ledger ledger,
            Registrations registrations,
            Governance governance,
            ReplayedRecords records,
            Findings findings,
            Listener listener) {
        this.ledger = ledger;
        this.registrations = registrations;
        this.governance = governance;
        this.records = records;
        this.findings = findings;
        this.listener = listener;
        endorsements = new Endorsements(new Identities(ledger.organisations()));
        members = new Identities(ledger.members());
    }

    /** Reads a call, and gives the number of leaves that it appended. */
    int read(Invocation call, Evidence at) {
        return switch (Appended.by(call)) {
            case Result.Rejected<Optional<Appended>>(Rejection why) -> {
                findings.add(
                        FindingCode.APPEND_MALFORMED,
                        at,
                        "an append",
                        why.reason().code());
                yield 0;
            }
            case Result.Accepted<Optional<Appended>>(Optional<Appended> appended) ->
                appended.map(append ->
                                append(call, append, at.in(append.origin().name())))
                        .orElse(0);
        };
    }

    private int append(Invocation call, Appended append, Evidence at) {
        read(call, append, at);
        return append.entries().size();
    }

    private void read(Invocation call, Appended append, Evidence at) {
        boolean governs = !call.function().equals(BULK) && !call.function().equals(ENTRIES);
        Optional<Entry> entry = governs ? entry(append.entries().getFirst(), at) : Optional.empty();
        Optional<String> state = entry.flatMap(read -> governance.read(call, read, at));
        ReplayedLog log = registrations.logs().get(append.origin().name());
        if (log == null) {
            findings.add(FindingCode.LOG_UNREGISTERED, at, "a registered log", append.origin());
            return;
        }
        if (!findings.check(
                append.firstIndex() == log.size(),
                FindingCode.APPEND_OUT_OF_PLACE,
                at,
                log.size(),
                append.firstIndex())) {
            return;
        }
        checkCall(call, log, at);
        if (governs) {
            entry.ifPresent(read -> governed(read, state.orElse(""), call, log, at));
        } else if (call.function().equals(ENTRIES)) {
            entries(append, call, log, at);
        }
        Hash root = log.tree().append(append.entries());
        findings.check(
                root.equals(append.head().root()),
                FindingCode.ROOT_DIFFERS,
                at,
                root.base64(),
                append.head().root().base64());
    }

    private Optional<Entry> entry(Bytes text, Evidence at) {
        return switch (Entry.parse(text)) {
            case Result.Accepted<Entry>(Entry entry) -> Optional.of(entry);
            case Result.Rejected<Entry>(Rejection why) -> {
                findings.add(
                        FindingCode.ENTRY_MALFORMED,
                        at,
                        "an entry",
                        why.reason().code());
                yield Optional.empty();
            }
        };
    }

    private void checkCall(Invocation call, ReplayedLog log, Evidence at) {
        Registration terms = log.registration();
        String kind = kind(call.function());
        findings.check(terms.kind().equals(kind), FindingCode.LOG_KIND_WRONG, at, terms.kind(), kind);
        long before = log.timed(call.timeMillis());
        findings.check(call.timeMillis() >= before, FindingCode.TIME_DECREASES, at, before, call.timeMillis());
        checkEndorsements(call, terms, at);
        if (!kind.equals(Registration.GOVERNANCE)) {
            checkWriter(call, terms, at);
            findings.check(log.isNew(call.text(3)), FindingCode.BATCH_REPEATED, at, "a new batch", call.text(3));
        }
    }

    private static String kind(String function) {
        return switch (function) {
            case BULK -> "bulk";
            case ENTRIES -> "record";
            default -> Registration.GOVERNANCE;
        };
    }

    private void checkEndorsements(Invocation call, Registration terms, Evidence at) {
        Set<String> given = endorsements.of(call);
        List<String> all = governance.genesis().map(Genesis::endorsers).orElse(List.of());
        boolean enough = given.size() >= ledger.endorsements() && (!terms.all() || given.containsAll(all));
        findings.check(
                enough,
                FindingCode.ENDORSEMENTS_MISSING,
                at,
                terms.all() ? String.join(" ", all) : ledger.endorsements() + " organisations",
                given.isEmpty() ? "none" : String.join(" ", given));
    }

    private void checkWriter(Invocation call, Registration terms, Evidence at) {
        Optional<Identity> writer = members.of(call.creatorMsp(), call.creatorCertificate());
        String key = writer.map(Identity::keyHash).orElse("");
        findings.check(
                call.creatorMsp().equals(terms.owner()) && terms.writers().contains(key),
                FindingCode.WRITER_NOT_ALLOWED,
                at,
                terms.owner() + " " + String.join(" ", terms.writers()),
                call.creatorMsp() + " " + key);
    }

    private void governed(Entry entry, String state, Invocation call, ReplayedLog log, Evidence at) {
        LoggedEntry logged = logged(entry, entry.leafHash(), log, log.size(), call, at);
        records.govern(logged, state);
        listener.logged(logged, records);
    }

    private void entries(Appended append, Invocation call, ReplayedLog log, Evidence at) {
        long index = append.firstIndex();
        for (Bytes text : append.entries()) {
            long place = index++;
            entry(text, at).ifPresent(entry -> {
                LoggedEntry logged = logged(entry, Hash.leaf(text), log, place, call, at);
                checkPlace(logged, at);
                records.take(logged);
                listener.logged(logged, records);
            });
        }
    }

    private LoggedEntry logged(Entry entry, Hash leaf, ReplayedLog log, long index, Invocation call, Evidence at) {
        return new LoggedEntry(
                entry,
                leaf,
                log.registration(),
                index,
                call.timeMillis(),
                at,
                records.find(entry.place().recordId()));
    }

    private void checkPlace(LoggedEntry logged, Evidence at) {
        var place = logged.entry().place();
        Registration terms = logged.log();
        boolean right = place.channel().equals(ledger.channel())
                && place.origin().equals(terms.origin())
                && terms.types().contains(place.type().name());
        findings.check(
                right,
                FindingCode.ENTRY_MISPLACED,
                at,
                ledger.channel() + " " + terms.origin() + " " + String.join(" ", terms.types()),
                Objects.toString(place.channel() + " " + place.origin() + " " + place.type()));
    }

    /** Where an entry is, as records name it. */
    static LastEntry place(LoggedEntry logged) {
        return new LastEntry(logged.log().origin(), logged.index(), logged.leaf());
    }
}
