package org.mingzheng.chaincode.append;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingzheng.chaincode.log.LedgerLog;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.transaction.Arguments;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.Submitter;
import org.mingzheng.chaincode.transaction.Transaction;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;

/** What is the same for every append: one read, who may, what for, one write. */
record Batch(Transaction transaction, String id, LedgerLog log, Map<String, Bytes> committed) {
    /**
     * Reads everything the append needs in one round trip, and checks all but its content.
     *
     * @param arguments begin with origin, expected size and batch id
     * @param alsoRead further keys
     */
    static Batch begin(Transaction transaction, Arguments arguments, LogKind kind, Set<String> alsoRead) {
        Origin origin = arguments.origin(0);
        long expected = arguments.size(1);
        String id = arguments.id(2);
        Set<String> keys = new HashSet<>(LedgerLog.keys(origin));
        keys.add(StateKeys.batch(origin, id));
        keys.addAll(alsoRead);
        Map<String, Bytes> committed = transaction.state().read(keys);
        LedgerLog log = LedgerLog.in(committed, origin);
        requireKind(log.registration(), kind);
        requireWriter(log.registration(), transaction.submitter());
        requireNew(committed.get(StateKeys.batch(origin, id)));
        requireSize(log.tree().size(), expected);
        return new Batch(transaction, id, log, committed);
    }

    /** Writes and answers. */
    Bytes commit(List<Hash> leaves, SortedMap<String, Bytes> changes) {
        Origin origin = log.registration().origin();
        LogTree longer = log.tree().append(leaves, transaction.time());
        Bytes answer = JsonObject.builder()
                .put("firstIndex", log.tree().size())
                .put("root", longer.last().head().root().base64())
                .put("size", longer.size())
                .build()
                .canonical();
        changes.put(StateKeys.frontier(origin), longer.toBytes());
        changes.put(StateKeys.batch(origin, id), answer);
        transaction.state().write(changes);
        guard(changes.keySet());
        return answer;
    }

    /** What an append to a log that all must endorse creates, all must endorse from then on, whichever log changes it. */
    private void guard(Set<String> written) {
        SortedSet<String> created = new TreeSet<>(written);
        created.removeAll(committed.keySet());
        if (log.registration().all()) {
            String frontier = StateKeys.frontier(log.registration().origin());
            transaction.state().protect(created, transaction.state().policy(frontier));
        }
    }

    private static void requireKind(LogRegistration log, LogKind kind) {
        if (log.kind() != kind) {
            throw new RefusedException(
                    RefusalReason.WRONG_LOG_KIND,
                    "origin",
                    "this is a " + log.kind().code() + " log");
        }
    }

    private static void requireWriter(LogRegistration log, Submitter submitter) {
        if (!submitter.msp().equals(log.owner())) {
            throw new RefusedException(RefusalReason.NOT_THE_OWNER, "the log is owned by " + log.owner());
        }
        if (!log.terms().writers().contains(submitter.key())) {
            throw new RefusedException(RefusalReason.NOT_A_WRITER, "the submitter's key is none of the log's writers");
        }
    }

    private static void requireNew(@Nullable Bytes batch) {
        if (batch != null) {
            throw new RefusedException(RefusalReason.BATCH_EXISTS, "batchId", "a batch of this id is in the log");
        }
    }

    private static void requireSize(long size, long expected) {
        if (size != expected) {
            throw new RefusedException(RefusalReason.WRONG_SIZE, "expectedSize", "the log has " + size + " leaves");
        }
    }
}
