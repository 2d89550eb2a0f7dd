package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Verdict.Logged;
import org.mingzheng.proof.verdict.Verdict.Since;
import org.mingzheng.proof.verdict.Verdict.Stated;
import org.mingzheng.proof.verdict.Verdict.Status;

/** Claim 3: the record was in effect at the instant asked, as far as was known when it was stated. */
final class StatusCheck {
    private static final long PRECISION_MILLIS = Verdict.PRECISION * 1000;

    /** All that the answer says is known: whoever asks chooses the statement's time, and could hide the last minutes by it. */
    private static final long ALL_KNOWN = Long.MAX_VALUE;

    private final Evidence evidence;
    private final Question question;
    private final Optional<Definition> definition;
    private final List<Rejection> against = new ArrayList<>();

    private StatusCheck(Evidence evidence, Question question) {
        this.evidence = evidence;
        this.question = question;
        this.definition = DocumentCheck.value(evidence.definition());
    }

    static Status of(Evidence evidence, Question question, Result<Logged> logged) {
        return new StatusCheck(evidence, question).check(logged);
    }

    private Status check(Result<Logged> logged) {
        Place place = evidence.entry().place();
        Result<StatedState> stated = evidence.stated(place.recordId());
        DocumentCheck.add(against, logged);
        DocumentCheck.add(against, stated);
        DocumentCheck.add(against, evidence.definition());
        if (question.lacks(place.recordId())) {
            reject(Reason.REFRESH_MISSING, "nothing newer was obtained of the record");
        }
        if (logged instanceof Result.Accepted<Logged>(Logged where)
                && stated instanceof Result.Accepted<StatedState>(StatedState state)) {
            covers(where, state);
        }
        Optional<Stated> shown = DocumentCheck.value(stated).map(this::judged);
        return new Status(Claim.of(against), shown);
    }

    /** Whether the statement was made with the entry in the log. */
    private void covers(Logged logged, StatedState state) {
        RecordState record = state.record();
        boolean sameLog = record.last().origin().equals(logged.origin());
        boolean covers = sameLog
                ? state.answer().size() > logged.index()
                : state.knownMillis() >= logged.timeMillis() - PRECISION_MILLIS;
        if (!covers) {
            reject(Reason.RECORD_STATED_BEFORE, "what is stated of the record is older than the entry");
        }
        boolean isLast = record.last().hash().equals(evidence.file().leaf());
        if (sameLog && covers && record.last().index() <= logged.index() && !isLast) {
            reject(Reason.RECORD_OTHER, "the ledger knows another entry as the record's");
        }
    }

    private Stated judged(StatedState state) {
        UtcTime at = question.instant();
        RecordState record = state.record();
        long maxAge = definition
                .map(each -> Math.min(
                        each.bounds().maxStatementAge(), evidence.policy().maxStatementAge()))
                .orElse(evidence.policy().maxStatementAge());
        Optional<Standing> standing = definition.flatMap(each -> standing(each, record, at));
        Optional<String> name = record.stateAt(at, ALL_KNOWN);
        clocks(state.knownMillis(), maxAge);
        if (definition.isPresent()) {
            standing(standing);
            LaterEntries.after(evidence, record, definition.get(), at).ifPresent(against::add);
        }
        return new Stated(name, standing, since(record, at), state.quorum().endorsers(), state.knownMillis(), maxAge);
    }

    /** The interval that tells the state, and the sealed event if that began it. */
    private Optional<Since> since(RecordState record, UtcTime at) {
        return record.intervalAt(at, ALL_KNOWN)
                .map(interval -> new Since(interval.effectiveFrom(), interval.knownFrom(), event(record, interval)));
    }

    private Optional<String> event(RecordState record, Interval interval) {
        Entry entry = evidence.entry();
        boolean first = entry.place().previous().isEmpty()
                && interval.equals(record.intervals().getFirst());
        boolean last = record.last().hash().equals(evidence.file().leaf())
                && interval.equals(record.intervals().getLast())
                && interval.effectiveFrom().equals(entry.event().effectiveAt());
        return first || last ? Optional.of(entry.event().name()) : Optional.empty();
    }

    /** Facts that are not what the type demands have no standing; whoever states such has no good contract. */
    private Optional<Standing> standing(Definition type, RecordState record, UtcTime at) {
        Result<Optional<Standing>> standing = Result.of(() -> type.standing(record, at, ALL_KNOWN));
        DocumentCheck.add(against, standing);
        return DocumentCheck.value(standing).flatMap(each -> each);
    }

    private void clocks(long knownMillis, long maxAge) {
        long now = question.now().epochSecond() * 1000;
        if (knownMillis > now + PRECISION_MILLIS) {
            reject(Reason.STATEMENT_AHEAD, "the statement is of a later time than this machine's clock");
        }
        if (now - knownMillis > maxAge * 1000) {
            reject(Reason.STATEMENT_STALE, "the statement is older than " + maxAge + " s");
        }
        if (question.instant().epochSecond() * 1000 > now + PRECISION_MILLIS) {
            reject(Reason.INSTANT_AHEAD, "nobody can know the status at a time to come");
        }
    }

    private void standing(Optional<Standing> standing) {
        if (standing.isEmpty()) {
            reject(Reason.STATUS_NOT_BEGUN, "the record was not in effect at that instant");
            return;
        }
        switch (standing.get()) {
            case GOOD -> {}
            case PENDING -> reject(Reason.STATUS_PENDING, "the record was not yet in effect");
            case SUSPENDED -> reject(Reason.STATUS_SUSPENDED, "the record was suspended");
            case ENDED -> reject(Reason.STATUS_ENDED, "the record was no longer in effect");
        }
    }

    private void reject(Reason reason, String detail) {
        against.add(new Rejection(reason, detail));
    }
}
