package org.mingzheng.cli.evidence;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.StatedRecord;

/** The records on which records rest: without a statement of each, nothing is known of the status of what rests on them. */
public final class Bases {
    /** Most that are asked for, however many a service tells: a verifier does not follow more. */
    static final int MOST = 64;

    private Bases() {}

    /**
     * {@return what is stated of records, of those on which they rest, on which these rest, and so on}
     *
     * @param evidence asked
     * @param records begun with
     */
    public static List<StatedRecord> with(Evidence evidence, Collection<RecordId> records) {
        Map<RecordId, StatedRecord> stated = new LinkedHashMap<>();
        Deque<RecordId> wanted = new ArrayDeque<>(records);
        while (!wanted.isEmpty() && stated.size() <= MOST) {
            RecordId record = wanted.remove();
            if (!stated.containsKey(record)) {
                StatedRecord statement = evidence.statement(record);
                stated.put(record, statement);
                wanted.addAll(of(statement));
            }
        }
        return List.copyOf(stated.values());
    }

    /** On which records one rests, as a statement tells it. */
    static List<RecordId> of(StatedRecord statement) {
        return answer(statement)
                .map(answer -> Rests.of(answer.record()).bases().keySet().stream()
                        .map(name -> RecordId.parse(name).orThrow())
                        .toList())
                .orElse(List.of());
    }

    static Optional<RecordAnswer> answer(StatedRecord statement) {
        return RecordAnswer.parse(statement.answer()) instanceof Result.Accepted<RecordAnswer>(RecordAnswer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }
}
