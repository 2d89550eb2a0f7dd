package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.KnownDefinitions;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * All evidence of one file under one policy, judged together ({@code docs/spec/verdict.md}, "All evidence together"): nothing in
 * the file counts for a claim before everything in it has been looked at.
 */
public final class Evidence {
    private final SealedFile file;
    private final TrustPolicy policy;
    private final KnownDefinitions definitions;
    private final Remarks remarks = new Remarks();
    private final LogEvidence logs;
    private final StatementEvidence statements;
    private final List<FileEntry> entries;
    private final Entry entry;
    private final Result<Definitions> known;
    private final Result<Definition> definition;

    /**
     * Reads a file.
     *
     * @param file to be judged
     * @param policy by which
     * @param endorsed counts endorsements under the policy
     * @param definitions those that the policy knows
     */
    public Evidence(SealedFile file, TrustPolicy policy, Endorsed endorsed, KnownDefinitions definitions) {
        this.file = file;
        this.policy = policy;
        this.definitions = definitions;
        this.entries = file.entries().stream().map(FileEntry::of).toList();
        this.entry = entries.stream()
                .filter(each -> each.leaf().equals(file.leaf()))
                .findFirst()
                .orElseThrow()
                .entry();
        this.known = definitions.in(file.definitions());
        this.definition = definitions.of(entry.place(), known);
        this.logs = LogEvidence.of(file, entries, policy, endorsed, remarks);
        this.statements = StatementEvidence.of(file, logs, endorsed, remarks);
    }

    /** {@return what is judged} */
    public SealedFile file() {
        return file;
    }

    /** {@return the entry that the file is about} */
    public Entry entry() {
        return entry;
    }

    /** All entries of the file, read once. */
    List<FileEntry> entries() {
        return entries;
    }

    /** {@return by which it is judged} */
    public TrustPolicy policy() {
        return policy;
    }

    /** {@return what in the file does not stand} */
    public List<Remark> remarks() {
        return remarks.all();
    }

    /** {@return where and since when the sealed entry is logged, or what speaks against it} */
    public Result<Logged> logged() {
        return logs.logged(file.leaf());
    }

    Result<Logged> logged(FileEntry each) {
        return logs.logged(each.leaf());
    }

    /** {@return what speaks against every claim: a log with two histories, or receipts that do not stand} */
    public List<Rejection> againstAll() {
        return logs.againstAll();
    }

    /**
     * {@return what speaks against a claim that rests on records: what cannot be true of them together, and evidence that does not
     * stand and may have been news of them}
     *
     * @param needed the records on which the claim rests
     */
    public List<Rejection> against(Set<RecordId> needed) {
        List<Rejection> against = new ArrayList<>();
        needed.forEach(id -> statements.history(id).forked().ifPresent(against::add));
        if (needed.stream().anyMatch(id -> statements.history(id).isUnclear())) {
            against.add(new Rejection(
                    Reason.LATER_ENTRY_UNCLEAR, "two statements of a record, of which nothing tells the newer one"));
        }
        if (logs.unproven() || statements.damaged(needed)) {
            against.add(new Rejection(
                    Reason.EVIDENCE_DAMAGED,
                    "a statement or an entry in the file does not stand: it may have been news"));
        }
        return against;
    }

    /**
     * {@return what is stated of a record, by the newest statement, or why nothing is}
     *
     * @param id of the record
     */
    public Result<StatedState> stated(RecordId id) {
        return statements.history(id).state();
    }

    /** {@return the latest instant, in milliseconds since 1970, at which anything in the file was said that a quorum vouches for} */
    public long latestMillis() {
        long logged = entries.stream()
                .map(this::logged)
                .mapToLong(each -> each instanceof Result.Accepted<Logged>(Logged in) ? in.timeMillis() : 0)
                .max()
                .orElse(0);
        return Math.max(logged, statements.latestMillis());
    }

    /** {@return the definition of the sealed entry's type, or why it cannot be read} */
    public Result<Definition> definition() {
        return definition;
    }

    /**
     * {@return the definition that an entry names, or why it cannot be read}
     *
     * @param place of the entry
     */
    public Result<Definition> definition(Place place) {
        return definitions.of(place, known);
    }

    /** {@return the definitions in the file that the policy knows, or why they cannot be read} */
    public Result<Definitions> definitions() {
        return known;
    }

    /**
     * {@return the first entries of a record, as far as they are proven to be logged}
     *
     * @param id of the record
     */
    public List<Entry> beginnings(RecordId id) {
        return entries.stream()
                .filter(each -> each.entry().place().recordId().equals(id)
                        && each.entry().place().previous().isEmpty())
                .filter(each -> logged(each).isAccepted())
                .map(FileEntry::entry)
                .toList();
    }

    /**
     * {@return the last version of a type that is known, which tells what the states of its records mean}
     *
     * @param type its name
     */
    public Optional<Definition> newest(String type) {
        return known instanceof Result.Accepted<Definitions>(Definitions all) ? all.newest(type) : Optional.empty();
    }

    /** The definition of a type that is in force when an entry takes effect. */
    Optional<Definition> inForce(String type, UtcTime effective) {
        return known instanceof Result.Accepted<Definitions>(Definitions all)
                ? all.inForce(type, effective)
                : Optional.empty();
    }

    /**
     * {@return the entries of the file that do something to a record, as far as they are proven to be logged}
     *
     * @param id of the record
     * @param newest what is stated of it
     */
    public Steps steps(RecordId id, StatedState newest) {
        return Steps.of(this, id, newest);
    }
}
