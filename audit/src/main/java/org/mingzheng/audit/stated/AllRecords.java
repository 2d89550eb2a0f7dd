package org.mingzheng.audit.stated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingzheng.audit.peer.Endorsed;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.RecordTree;
import org.mingzheng.proof.statement.Statement;

/**
 * Compares records with what organisations' peers state: sixteen by one signature over the tree of their states. Where that is
 * another tree than the blocks lead to, record by record.
 */
final class AllRecords {
    private static final int THREADS = 8;
    private static final int ROUND = 4096;

    private final RecordCheck single;
    private final Progress progress;

    AllRecords(RecordCheck single, Progress progress) {
        this.single = single;
        this.progress = progress;
    }

    /** How many of them this organisation's peer states as the blocks do. */
    long check(Organisation organisation, List<RecordId> records) {
        long same = 0;
        for (int from = 0; from < records.size(); from += ROUND) {
            List<RecordId> round = records.subList(from, Math.min(records.size(), from + ROUND));
            List<List<RecordId>> others = new ArrayList<>();
            same += together(organisation, groups(round), others);
            same += others.stream()
                    .flatMap(List::stream)
                    .filter(record -> single.check(record, organisation))
                    .count();
            progress.records(organisation.msp(), from + round.size(), records.size());
        }
        return same;
    }

    private static List<List<RecordId>> groups(List<RecordId> records) {
        List<List<RecordId>> groups = new ArrayList<>();
        for (int from = 0; from < records.size(); from += RecordTree.MAX_RECORDS) {
            groups.add(records.subList(from, Math.min(records.size(), from + RecordTree.MAX_RECORDS)));
        }
        return groups;
    }

    /** Several at a time; those that are not as expected are added to the others. */
    private long together(Organisation organisation, List<List<RecordId>> groups, List<List<RecordId>> others) {
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            groups.forEach(group -> answers.add(threads.submit(() -> states(organisation, group))));
        }
        long same = 0;
        for (int i = 0; i < groups.size(); i++) {
            if (answers.get(i).state() == Future.State.SUCCESS && answers.get(i).resultNow()) {
                same += groups.get(i).size();
            } else {
                others.add(groups.get(i));
            }
        }
        return same;
    }

    private boolean states(Organisation organisation, List<RecordId> group) {
        List<Bytes> arguments = new ArrayList<>();
        arguments.add(Bytes.utf8(RecordTree.FUNCTION));
        group.forEach(record -> arguments.add(Bytes.utf8(record.toString())));
        try {
            Endorsed endorsed = single.peers().ask(organisation.msp(), arguments);
            TreeHead tree = RecordTree.of(expected(group)).head();
            return Statement.recordTree(
                                    single.trust().ledger().channel(),
                                    single.trust().ledger().contract(),
                                    tree)
                            .verify(endorsed.line(), List.of(organisation))
                    instanceof Result.Accepted;
        } catch (PeerException e) {
            return false; // asked one by one, and told there
        }
    }

    private SequencedMap<RecordId, Bytes> expected(List<RecordId> group) {
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        for (RecordId record : group) {
            RecordState state = single.chain().replay().records().find(record).orElseThrow();
            long size = single.chain().replay().size(state.last().origin());
            answers.put(record, new RecordAnswer(state, size).canonical());
        }
        return answers;
    }
}
