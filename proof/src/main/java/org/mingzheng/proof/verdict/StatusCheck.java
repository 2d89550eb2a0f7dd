package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.Logged;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.status.Stated;
import org.mingzheng.proof.status.Stated.Successor;
import org.mingzheng.proof.status.Succession;
import org.mingzheng.proof.status.Telling;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Verdict.Status;

/** Claim 3: the record was in effect at the instant asked, as far as was known when it was stated. */
final class StatusCheck {
    private final Evidence evidence;
    private final Question question;
    private final Clock clock;
    private final RecordId id;
    private final Optional<Definition> definition;
    private final List<Rejection> against = new ArrayList<>();

    private StatusCheck(Evidence evidence, Question question) {
        this.evidence = evidence;
        this.question = question;
        this.clock = new Clock(question, evidence.latestMillis());
        this.id = evidence.entry().place().recordId();
        this.definition = DocumentCheck.value(evidence.definition());
    }

    static Status of(Evidence evidence, Question question) {
        return new StatusCheck(evidence, question).check();
    }

    private Status check() {
        Result<Logged> logged = evidence.logged();
        Result<StatedState> stated = evidence.stated(id);
        DocumentCheck.add(against, logged);
        against.addAll(evidence.againstAll());
        DocumentCheck.add(against, stated);
        against.addAll(evidence.against(Set.of(id)));
        DocumentCheck.add(against, evidence.definition());
        if (question.lacks(id)) {
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
                : state.knownMillis() >= logged.timeMillis() - Clock.PRECISION_MILLIS;
        if (!covers) {
            reject(Reason.RECORD_STATED_BEFORE, "what is stated of the record is older than the entry");
        }
        boolean isLast = record.last().hash().equals(evidence.file().leaf());
        if (sameLog && covers && record.last().index() <= logged.index() && !isLast) {
            reject(Reason.RECORD_OTHER, "the ledger knows another entry as the record's");
        }
    }

    private Stated judged(StatedState state) {
        RecordState record = state.record();
        Optional<Definition> words = definition.flatMap(_ -> evidence.newest(id.type()));
        Telling told = new Telling(evidence, words, state, evidence.steps(id, state), instant(record));
        Result<Optional<Standing>> own = told.standing();
        DocumentCheck.add(against, own);
        Optional<Standing> standing = DocumentCheck.value(own).flatMap(each -> each);
        clocks(state.knownMillis(), told.maxAge());
        words.filter(_ -> own.isAccepted()).ifPresent(type -> standing(type, standing, told));
        Optional<Succession> succession =
                definition.map(type -> Succession.of(evidence.entry(), type, record, told.steps(), told.at()));
        succession.flatMap(Succession::against).filter(_ -> clock.isJudged()).ifPresent(against::add);
        BaseCheck bases = BaseCheck.of(evidence, question, told);
        against.addAll(bases.against());
        return told.stated(
                bases.worst(standing),
                succession.flatMap(Succession::successor).map(StatusCheck::successor),
                bases.bases());
    }

    /** A record that is known to begin a moment after the verifier's now, begins now: its clock may be that much behind. */
    private UtcTime instant(RecordState record) {
        UtcTime at = clock.instant();
        UtcTime begins = record.intervals().getFirst().effectiveFrom();
        boolean soon = question.at().isEmpty() && at.compareTo(begins) < 0 && !clock.isAhead(begins);
        return soon ? begins : at;
    }

    /** Where the clock is proven wrong, nobody knows which instant is asked about. */
    private void standing(Definition type, Optional<Standing> standing, Telling told) {
        boolean before = against.stream().anyMatch(each -> each.reason() == Reason.RECORD_STATED_BEFORE);
        if (!before) {
            told.steps().untold().ifPresent(against::add);
        }
        if (clock.isJudged()) {
            standing(standing);
            told.steps().ended(type, told.at()).ifPresent(against::add);
        }
    }

    private static Successor successor(Interval interval) {
        return new Successor(interval.document().orElseThrow(), interval.effectiveFrom(), interval.knownFrom());
    }

    private void clocks(long knownMillis, long maxAge) {
        if (clock.isBehind()) {
            reject(Reason.STATEMENT_AHEAD, "the evidence is of a later time than this machine's clock");
        }
        if (clock.isOlder(knownMillis, maxAge)) {
            reject(Reason.STATEMENT_STALE, "the statement is older than " + maxAge + " s");
        }
        if (clock.isAhead(question.instant())) {
            reject(Reason.INSTANT_AHEAD, "nobody can know the status at a time to come");
        }
    }

    private void standing(Optional<Standing> standing) {
        if (standing.isEmpty()) {
            notBegun();
            return;
        }
        switch (standing.get()) {
            case GOOD -> {}
            case PENDING -> reject(Reason.STATUS_PENDING, "the record was not yet in effect");
            case SUSPENDED -> reject(Reason.STATUS_SUSPENDED, "the record was suspended");
            case ENDED -> reject(Reason.STATUS_ENDED, "the record was no longer in effect");
        }
    }

    /** That a record that is logged begins after now shows that the clock is wrong, not that the record is. */
    private void notBegun() {
        if (question.at().isPresent()) {
            reject(Reason.STATUS_NOT_BEGUN, "the record was not in effect at that instant");
        } else {
            reject(Reason.STATEMENT_AHEAD, "the record begins later than this machine's clock");
        }
    }

    private void reject(Reason reason, String detail) {
        against.add(new Rejection(reason, detail));
    }
}
