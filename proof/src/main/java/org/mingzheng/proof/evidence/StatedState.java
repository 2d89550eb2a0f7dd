package org.mingzheng.proof.evidence;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.statement.Endorsers;

/**
 * What enough parties say of a record.
 *
 * @param member of the file that says it
 * @param answer the record's state
 * @param endorsers who say it
 * @param knownMillis as of when
 */
public record StatedState(String member, RecordAnswer answer, Endorsers endorsers, long knownMillis) {
    /** {@return the record's state} */
    public RecordState record() {
        return answer.record();
    }

    /**
     * {@return the record as it was known at a time, if it was}
     *
     * @param timeMillis since 1970
     */
    public Optional<RecordState> knownAt(long timeMillis) {
        return with(record().intervals().stream()
                .filter(interval -> interval.knownFrom() <= timeMillis)
                .toList());
    }

    /**
     * {@return the record with these intervals only, if there are any}
     *
     * @param intervals some of the record's
     */
    public Optional<RecordState> with(List<Interval> intervals) {
        return intervals.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordState(record().owner(), record().last(), intervals, record().facts()));
    }

    /**
     * {@return the same record with another last entry}
     *
     * @param record any
     * @param last entry of its chain
     */
    public static RecordState endingWith(RecordState record, LastEntry last) {
        return new RecordState(record.owner(), last, record.intervals(), record.facts());
    }

    /** Whether this was said before the other: of a shorter history, else of a shorter log; time decides last. */
    boolean isBefore(StatedState other) {
        int states = Integer.compare(
                record().intervals().size(), other.record().intervals().size());
        int size = isOfLog(other) ? Long.compare(answer.size(), other.answer.size()) : 0;
        int order = states != 0 ? states : size != 0 ? size : Long.compare(knownMillis, other.knownMillis);
        return order < 0;
    }

    /** Whether neither log nor clocks tell which of two statements that differ was made first. */
    boolean mayBeBefore(StatedState other) {
        return record().intervals().size() == other.record().intervals().size()
                && !isOfLog(other)
                && Math.abs(knownMillis - other.knownMillis) <= Steps.APART;
    }

    private boolean isOfLog(StatedState other) {
        return record().last().origin().equals(other.record().last().origin());
    }

    /**
     * Whether both can be true of a ledger that only grows. States are only added. In one log, the record's last entry and its
     * states go forward as the log grows, and with one size, or with one last entry, the record is one.
     */
    boolean agrees(StatedState other) {
        return record().owner().equals(other.record().owner())
                && isPrefix(record().intervals(), other.record().intervals())
                && (!isSameMoment(other) || isSame(other))
                && (!isOfLog(other) || goesForward(other));
    }

    private static boolean isPrefix(List<Interval> one, List<Interval> other) {
        int common = Math.min(one.size(), other.size());
        return one.subList(0, common).equals(other.subList(0, common));
    }

    private boolean isSameMoment(StatedState other) {
        return record().last().hash().equals(other.record().last().hash())
                || (isOfLog(other) && answer.size() == other.answer.size());
    }

    private boolean isSame(StatedState other) {
        return record().equals(other.record());
    }

    private boolean goesForward(StatedState other) {
        boolean longer = answer.size() >= other.answer.size();
        StatedState early = longer ? other : this;
        StatedState late = longer ? this : other;
        return early.record().intervals().size() <= late.record().intervals().size()
                && early.record().last().index() <= late.record().last().index();
    }
}
