package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.Quorum;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * What enough parties say of a record.
 *
 * @param answer the record's state
 * @param quorum who says it
 * @param knownMillis as of when
 */
record StatedState(RecordAnswer answer, Quorum quorum, long knownMillis) {
    /** The newest in a file, or why there is none: what contradicts before what is unknown. */
    static Result<StatedState> newest(SealedFile file, RecordId id, Endorsed endorsed) {
        Optional<StatedState> newest = Optional.empty();
        List<Rejection> rejections = new ArrayList<>();
        for (StatedRecord statement : file.statements()) {
            if (!statement.id().equals(id)) {
                continue;
            }
            switch (read(statement, endorsed)) {
                case Result.Accepted<StatedState>(StatedState state) -> newest = Optional.of(newer(newest, state));
                case Result.Rejected<StatedState>(Rejection rejection) -> rejections.add(rejection);
            }
        }
        if (newest.isPresent()) {
            return Result.accepted(newest.get());
        }
        return rejections.isEmpty()
                ? Result.rejected(Reason.RECORD_NOT_STATED, "the file has no statement of " + id.type())
                : new Result.Rejected<>(Claim.of(rejections).reasons().getFirst());
    }

    private static Result<StatedState> read(StatedRecord statement, Endorsed endorsed) {
        return endorsed.record(statement)
                .then(quorum -> RecordAnswer.parse(statement.answer())
                        .map(answer ->
                                new StatedState(answer, quorum, quorum.held().orElseThrow())));
    }

    private static StatedState newer(Optional<StatedState> one, StatedState other) {
        return one.filter(state -> state.knownMillis >= other.knownMillis).orElse(other);
    }

    RecordState record() {
        return answer.record();
    }

    /** The record as it was known at a time, if it was. */
    Optional<RecordState> knownAt(long timeMillis) {
        return with(record().intervals().stream()
                .filter(interval -> interval.knownFrom() <= timeMillis)
                .toList());
    }

    /** The record with these intervals only, if there are any. */
    Optional<RecordState> with(List<Interval> intervals) {
        return intervals.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordState(record().owner(), record().last(), intervals, record().facts()));
    }

    /** The same record with another last entry. */
    static RecordState endingWith(RecordState record, LastEntry last) {
        return new RecordState(record.owner(), last, record.intervals(), record.facts());
    }
}
