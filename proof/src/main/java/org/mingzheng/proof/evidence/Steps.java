package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/**
 * The logged entries of a file that do something to a record, held against what is stated of the record: those that follow the
 * statement, and those that it must tell.
 */
public final class Steps {
    /** How far the times of two parties may be apart, in milliseconds: each may err by 15 minutes. */
    static final long APART = 30 * 60 * 1000L;

    private final StatedState newest;
    private final List<Step> steps;
    private final List<Step> later = new ArrayList<>();

    private Steps(StatedState newest, List<Step> steps) {
        this.newest = newest;
        this.steps = steps;
        Hash last = newest.record().last().hash();
        for (Optional<Step> next = next(last); next.isPresent() && !later.contains(next.get()); next = next(last)) {
            later.add(next.get());
            last = next.get().leaf();
        }
    }

    private Optional<Step> next(Hash last) {
        return steps.stream()
                .filter(step -> step.previous().equals(Optional.of(last)) && !isCovered(step))
                .findFirst();
    }

    static Steps of(Evidence evidence, RecordId id, StatedState newest) {
        List<Step> steps = new ArrayList<>();
        for (FileEntry each : evidence.entries()) {
            if (evidence.logged(each) instanceof Result.Accepted<Logged>(Logged logged)) {
                steps.addAll(Step.of(evidence, id, each, logged));
            }
        }
        return new Steps(newest, steps);
    }

    /** {@return what speaks against the statement: a logged entry that it must tell and does not, or that nobody can place} */
    public Optional<Rejection> untold() {
        return steps.stream()
                .filter(step -> !later.contains(step))
                .flatMap(step -> untold(step).stream())
                .findFirst();
    }

    private Optional<Rejection> untold(Step step) {
        boolean covered = isCovered(step);
        if (step.rule().isPresent() && !follows(step) && step.isIn(newest.record())) {
            return Optional.empty();
        }
        return covered && step.rule().isPresent()
                ? rejected(
                        Reason.RECORD_FORKED,
                        newest.member() + " does not tell what an entry of the record did that is logged before it")
                : rejected(Reason.LATER_ENTRY_UNCLEAR, "an entry of the record that its statement does not tell");
    }

    /** Whether the statement was certainly made with the entry in its log. */
    private boolean isCovered(Step step) {
        return isOfLog(step) ? !follows(step) : step.logged().timeMillis() < newest.knownMillis() - APART;
    }

    /** Whether the entry was certainly logged after the statement was made. */
    private boolean follows(Step step) {
        return isOfLog(step) && step.logged().index() >= newest.answer().size();
    }

    private boolean isOfLog(Step step) {
        return newest.record().last().origin().equals(step.logged().origin());
    }

    /** {@return whether entries in the file follow the statement} */
    public boolean goOn() {
        return !later.isEmpty();
    }

    /**
     * {@return what the entries that follow the statement say against the record being in effect at an instant}
     *
     * @param type of the record
     * @param at the instant
     */
    public Optional<Rejection> ended(Definition type, UtcTime at) {
        String state = newest.record().state();
        for (Step step : later) {
            Optional<String> to = step.after(state);
            if (to.isEmpty()) {
                return rejected(Reason.LATER_ENTRY_UNCLEAR, "a later entry changes the record in a way not known here");
            }
            Standing standing = step.rule().orElseThrow().marks().sets().stream()
                    .map(type::markStanding)
                    .reduce(type.standing(to.get()), Standing::worse);
            boolean inEffect =
                    step.rule().orElseThrow().fromStart() || step.effective().compareTo(at) <= 0;
            if (inEffect && standing != Standing.GOOD) {
                return rejected(reason(standing), "a later entry in the file ends the record's effect");
            }
            state = to.get();
        }
        return Optional.empty();
    }

    /**
     * {@return whether an entry that follows the statement brings the record another document by an instant}
     *
     * @param at the instant
     */
    public boolean bringDocument(UtcTime at) {
        return later.stream()
                .anyMatch(step -> step.rule().map(EventRule::bringsDocument).orElse(false)
                        && step.effective().compareTo(at) <= 0);
    }

    /**
     * {@return whether an entry that follows the statement makes the record's standing rest on another one's}
     */
    public boolean bringBases() {
        return later.stream().anyMatch(step -> !step.bases().isEmpty());
    }

    /**
     * {@return the step that made an interval of the record, if an entry in the file tells it}
     *
     * @param interval of the record that is stated
     */
    public Optional<Step> made(Interval interval) {
        return steps.stream()
                .filter(step -> step.made(interval, newest.record()))
                .findFirst();
    }

    private static Reason reason(Standing standing) {
        return switch (standing) {
            case ENDED -> Reason.STATUS_ENDED;
            case SUSPENDED -> Reason.STATUS_SUSPENDED;
            case GOOD, PENDING -> Reason.STATUS_PENDING;
        };
    }

    private static Optional<Rejection> rejected(Reason reason, String detail) {
        return Optional.of(new Rejection(reason, detail));
    }
}
