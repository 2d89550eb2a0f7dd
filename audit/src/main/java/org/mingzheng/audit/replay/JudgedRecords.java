package org.mingzheng.audit.replay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Judges each entry by the definition that it names, and changes the records as it says. */
final class JudgedRecords {
    private final String channel;
    private final Judgement judgement;
    private final Findings findings;
    private final Records records;
    private final Set<Bytes> unknown = new HashSet<>();

    JudgedRecords(String channel, Judgement judgement, Findings findings, Records records) {
        this.channel = channel;
        this.judgement = judgement;
        this.findings = findings;
        this.records = records;
    }

    void take(LoggedEntry logged) {
        boolean continues = continues(logged);
        if (!isKnown(logged.entry())) {
            reportUnknown(logged);
            records.leaveOpen();
            recorded(logged);
            return;
        }
        switch (judgement.judge(logged.entry(), LogTerms.of(channel, logged.log()), logged.knownAt(), records::find)) {
            case Result.Accepted<List<Move>>(List<Move> moves) -> change(logged, moves);
            case Result.Rejected<List<Move>>(Rejection why) -> {
                if (continues) {
                    refused(logged, why);
                }
                recorded(logged);
            }
        }
    }

    private void refused(LoggedEntry logged, Rejection why) {
        findings.add(
                FindingCode.ENTRY_NOT_ALLOWED,
                logged.evidence(),
                "an entry that its type allows",
                why.reason().code() + ": " + why.detail());
    }

    private boolean continues(LoggedEntry logged) {
        Optional<Hash> last = logged.before().map(state -> state.last().hash());
        Optional<Hash> previous = logged.entry().place().previous();
        return findings.check(
                previous.equals(last),
                FindingCode.RECORD_CHAIN_BROKEN,
                logged.evidence(),
                last.map(hash -> hash.value().base64Url()).orElse("no entry before"),
                previous.map(hash -> hash.value().base64Url()).orElse("no entry before"));
    }

    private boolean isKnown(Entry entry) {
        return judgement
                .definitions()
                .find(entry.place().type().name(), entry.place().definition())
                .isPresent();
    }

    /** Once for each definition. */
    private void reportUnknown(LoggedEntry logged) {
        Bytes definition = logged.entry().place().definition();
        if (unknown.add(definition)) {
            findings.add(
                    FindingCode.DEFINITION_UNKNOWN,
                    logged.evidence(),
                    "the definition of " + logged.entry().place().type(),
                    definition.base64Url());
        }
    }

    private void change(LoggedEntry logged, List<Move> moves) {
        LastEntry place = logged.place();
        for (Move move : moves) {
            Result<RecordState> state = Result.of(
                    () -> move.apply(records.find(move.record()), logged.log().owner(), place));
            switch (state) {
                case Result.Accepted<RecordState>(RecordState moved) -> records.put(move.record(), moved, place.hash());
                case Result.Rejected<RecordState>(Rejection why) -> refused(logged, why); // a record of too many states
            }
        }
    }

    /** Without rules, an entry begins its record as {@code recorded}, or leaves its state. */
    private void recorded(LoggedEntry logged) {
        RecordId own = logged.entry().place().recordId();
        Interval first = new Interval(logged.entry().event().effectiveAt(), logged.knownAt(), "recorded");
        RecordState state = records.find(own).isEmpty() ? moved(own, logged, first) : stayed(own, logged);
        records.put(own, state, logged.leaf());
    }

    /**
     * A proposal: its state changes only if it is another than before.
     *
     * @param state after the entry; empty if the entry is about no proposal that there is, and so makes no record
     */
    void govern(LoggedEntry logged, String state) {
        if (state.isEmpty()) {
            return;
        }
        RecordId own = logged.entry().place().recordId();
        boolean same =
                records.find(own).map(RecordState::state).filter(state::equals).isPresent();
        Interval interval = new Interval(logged.entry().event().effectiveAt(), logged.knownAt(), state);
        records.put(own, same ? stayed(own, logged) : moved(own, logged, interval), logged.leaf());
    }

    private RecordState moved(RecordId record, LoggedEntry logged, Interval interval) {
        LastEntry place = logged.place();
        return records.find(record)
                .map(state -> state.after(place, interval))
                .orElseGet(() -> new RecordState(logged.log().owner(), place, List.of(interval), JsonObject.empty()));
    }

    private RecordState stayed(RecordId record, LoggedEntry logged) {
        LastEntry place = logged.place();
        return records.find(record)
                .map(state -> state.after(place))
                .orElseGet(() -> moved(
                        record,
                        logged,
                        new Interval(logged.entry().event().effectiveAt(), logged.knownAt(), "recorded")));
    }
}
