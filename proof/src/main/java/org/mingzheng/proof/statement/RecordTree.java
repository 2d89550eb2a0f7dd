package org.mingzheng.proof.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.TreeHead;

/**
 * Answers about many records under one root hash (RFC 6962 §2.1), so that a peer signs once for all of them
 * ({@code docs/spec/statement.md}, "The answers"). Each leaf names its record, and is of use without the others.
 *
 * @param leaves the leaf hashes, in the order in which the records were asked about
 */
public record RecordTree(List<Hash> leaves) {
    /** The contract function that answers with {@link #answer}. */
    public static final String FUNCTION = "recordTree";
    /** Most records of one tree: an endorsement names every key that was read, and stands in every file. */
    public static final int MAX_RECORDS = 16;

    private static final String FORMAT = "mingzheng/record-tree/v1";

    /** Copies. */
    public RecordTree {
        leaves = List.copyOf(leaves);
    }

    /**
     * {@return the tree of some answers}
     *
     * @param answers of the contract function {@code record}, by record, in the order in which they are asked about
     */
    public static RecordTree of(SequencedMap<RecordId, Bytes> answers) {
        List<Hash> leaves = new ArrayList<>();
        for (Map.Entry<RecordId, Bytes> each : answers.entrySet()) {
            leaves.add(leaf(each.getKey(), each.getValue()));
        }
        return new RecordTree(leaves);
    }

    /**
     * {@return the hash of a leaf: record and answer, each a line}
     *
     * @param record type and id
     * @param answer canonical JSON
     */
    public static Hash leaf(RecordId record, Bytes answer) {
        Bytes newline = Bytes.utf8("\n");
        return Hash.leaf(
                Bytes.utf8(record.toString()).concat(newline).concat(answer).concat(newline));
    }

    /** {@return size and root hash} */
    public TreeHead head() {
        return Frontier.empty().appendAll(leaves).head();
    }

    /**
     * {@return the proof that a leaf is in the tree}
     *
     * @param index of the leaf, from 0
     */
    public InclusionProof proof(int index) {
        return InclusionProof.of(index, leaves.size(), this::subtree);
    }

    private Hash subtree(int level, long index) {
        int from = (int) (index << level);
        return Frontier.empty()
                .appendAll(leaves.subList(from, from + (1 << level)))
                .root();
    }

    /**
     * {@return what the contract function answers}
     *
     * @param tree size and root hash
     */
    public static Bytes answer(TreeHead tree) {
        return JsonObject.builder()
                .put("format", FORMAT)
                .put("root", tree.root().base64())
                .put("size", tree.size())
                .build()
                .canonical();
    }
}
