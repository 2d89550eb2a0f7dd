package org.mingzheng.chaincode.statement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.chaincode.log.LogTree;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What the ledger knows of records now; two reads, however many they are. */
final class KnownRecords {
    private KnownRecords() {}

    static SequencedMap<RecordId, Bytes> of(State state, List<RecordId> ids) {
        Map<RecordId, RecordState> records = records(state, ids);
        Map<String, LogTree> trees = trees(state, records);
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        for (RecordId id : ids) {
            RecordState record = Objects.requireNonNull(records.get(id));
            LogTree tree = Objects.requireNonNull(trees.get(frontier(record)));
            answers.put(id, new RecordAnswer(record, tree.size()).canonical());
        }
        return answers;
    }

    private static Map<RecordId, RecordState> records(State state, List<RecordId> ids) {
        Set<String> keys = new TreeSet<>();
        ids.forEach(id -> keys.add(StateKeys.record(id)));
        Map<String, Bytes> values = state.read(keys);
        Map<RecordId, RecordState> records = new HashMap<>();
        for (RecordId id : ids) {
            Bytes value = values.get(StateKeys.record(id));
            if (value == null) {
                throw new RejectedException(Reason.NO_SUCH_RECORD, "id", "there is no record of this name");
            }
            records.put(id, RecordState.parse(value).orThrow());
        }
        return records;
    }

    private static Map<String, LogTree> trees(State state, Map<RecordId, RecordState> records) {
        Set<String> keys = new TreeSet<>();
        records.values().forEach(record -> keys.add(frontier(record)));
        Map<String, LogTree> trees = new HashMap<>();
        state.read(keys).forEach((key, value) -> trees.put(key, LogTree.read(value)));
        return trees;
    }

    private static String frontier(RecordState record) {
        return StateKeys.frontier(record.last().origin());
    }

    /** The records that arguments name as type, slash, id: each once, so that a tree has one leaf for each. */
    static List<RecordId> ids(List<String> names) {
        List<RecordId> ids =
                names.stream().map(name -> RecordId.parse(name).orThrow()).toList();
        if (Set.copyOf(ids).size() < ids.size()) {
            throw new RejectedException(Reason.DUPLICATE_ITEM, "name", "a record is named twice");
        }
        return ids;
    }
}
