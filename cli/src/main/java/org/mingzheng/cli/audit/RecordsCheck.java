package org.mingzheng.cli.audit;

import java.util.List;
import java.util.stream.IntStream;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.statement.Organisation;

/** Compares all records, or a sample if that was asked for, with what every organisation's peer states. */
record RecordsCheck(RecordCheck single, Watch watch) {
    RecordResult check(Audit.Scope scope) {
        List<RecordId> all = single.chain().replay().records().all().stream()
                .filter(record -> scope.covers(origin(record)))
                .toList();
        List<RecordId> asked =
                scope.sample().map(most -> atEqualDistances(all, most)).orElse(all);
        List<RecordResult.Stated> stated = single.trust().ledger().organisations().stream()
                .filter(organisation -> single.peers().organisations().contains(organisation.msp()))
                .map(organisation -> stated(organisation, asked))
                .toList();
        return new RecordResult(all.size(), asked.size(), stated);
    }

    private RecordResult.Stated stated(Organisation organisation, List<RecordId> asked) {
        return new RecordResult.Stated(organisation.msp(), new AllRecords(single, watch).check(organisation, asked));
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
