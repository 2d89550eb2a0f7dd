package org.mingzheng.audit.stated;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.statement.Organisation;

/**
 * Compares all records, or a sample if that was asked for, with what every organisation's peer states.
 *
 * @param single compares one
 * @param progress is told how far it has come
 */
public record RecordsCheck(RecordCheck single, Progress progress) {
    /**
     * {@return how many were the same}
     *
     * @param logs whether a log is looked at, by its origin
     * @param sample how many records; all if absent
     */
    public RecordResult check(Predicate<String> logs, Optional<Integer> sample) {
        List<RecordId> all = single.chain().replay().records().all().stream()
                .filter(record -> logs.test(origin(record)))
                .toList();
        List<RecordId> asked = sample.map(most -> atEqualDistances(all, most)).orElse(all);
        List<RecordResult.Stated> stated = single.trust().ledger().organisations().stream()
                .filter(organisation -> single.peers().organisations().contains(organisation.msp()))
                .map(organisation -> stated(organisation, asked))
                .toList();
        return new RecordResult(all.size(), asked.size(), stated);
    }

    private RecordResult.Stated stated(Organisation organisation, List<RecordId> asked) {
        return new RecordResult.Stated(organisation.msp(), new AllRecords(single, progress).check(organisation, asked));
    }

    private String origin(RecordId record) {
        return single.chain()
                .replay()
                .records()
                .find(record)
                .orElseThrow()
                .last()
                .origin()
                .name();
    }

    /** The first and the last among them. */
    private static List<RecordId> atEqualDistances(List<RecordId> all, int most) {
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get(count == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (count - 1))))
                .toList();
    }
}
