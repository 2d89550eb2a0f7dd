package org.mingzheng.proof.sealed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * What may be left out of a sealed file that is completed again and again, without anything being lost that a verdict could turn on
 * ({@code docs/spec/sealed-file.md}). Nothing is believed for it: what cannot be read is kept as something of its own.
 */
final class Pruning {
    private Pruning() {}

    /** Of each record the first statement, the last, and each that says another thing than all before it. */
    static List<StatedRecord> statements(List<StatedRecord> all) {
        Set<RecordId> begun = new HashSet<>();
        Set<Said> said = new HashSet<>();
        List<StatedRecord> kept = new ArrayList<>();
        for (StatedRecord each : all) {
            boolean news = said.add(Said.by(each));
            if (begun.add(each.id()) || news || isLast(all, each)) {
                kept.add(each);
            }
        }
        return kept;
    }

    private static boolean isLast(List<StatedRecord> all, StatedRecord statement) {
        return all.reversed().stream()
                .filter(each -> each.id().equals(statement.id()))
                .findFirst()
                .filter(statement::equals)
                .isPresent();
    }

    /** Of each entry the first receipt, the last, and each of a tree that another receipt of the file knows by another root. */
    static List<LoggedEntry> receipts(List<LoggedEntry> entries) {
        List<CheckpointBody> trees = entries.stream()
                .flatMap(entry -> entry.receipts().stream())
                .map(Pruning::tree)
                .toList();
        return entries.stream()
                .map(entry -> new LoggedEntry(entry.entry(), receipts(entry.receipts(), trees), entry.disclosures()))
                .toList();
    }

    private static List<Receipt> receipts(List<Receipt> all, List<CheckpointBody> trees) {
        return all.stream()
                .filter(each -> each.equals(all.getFirst())
                        || each.equals(all.getLast())
                        || trees.stream().anyMatch(other -> contradict(tree(each), other)))
                .toList();
    }

    private static CheckpointBody tree(Receipt receipt) {
        return receipt.checkpoint().body();
    }

    private static boolean contradict(CheckpointBody one, CheckpointBody other) {
        return one.origin().equals(other.origin())
                && one.head().size() == other.head().size()
                && !one.head().equals(other.head());
    }

    /** What a statement says, its time and the log's growth left aside. */
    private record Said(RecordId id, String channel, Object answer) {
        static Said by(StatedRecord statement) {
            Result<RecordAnswer> read = RecordAnswer.parse(statement.answer());
            Object answer = read instanceof Result.Accepted<RecordAnswer>(RecordAnswer known)
                    ? known.record()
                    : statement.answer();
            return new Said(statement.id(), statement.channel(), answer);
        }
    }
}
