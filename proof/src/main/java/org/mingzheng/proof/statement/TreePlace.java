package org.mingzheng.proof.statement;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Where an answer stands in a {@link RecordTree}.
 *
 * @param proof index of its leaf, and the way from there to the root hash
 * @param size of the tree, 1 to {@link RecordTree#MAX_RECORDS}
 */
public record TreePlace(InclusionProof proof, int size) {
    /** Refuses a tree that no peer endorses, with {@link Reason#STATED_RECORD_MALFORMED} as {@link RejectedException}. */
    public TreePlace {
        if (size < 1 || size > RecordTree.MAX_RECORDS) {
            throw new RejectedException(Reason.STATED_RECORD_MALFORMED, "a tree of " + size + " records");
        }
    }

    /** {@return a line with index and size, and a line for each hash} */
    String text() {
        StringBuilder text = new StringBuilder(proof.index() + " " + size + "\n");
        proof.hashes().forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.toString();
    }

    /** Reads what {@link #text} gives; whoever calls compares the forms of the numbers. */
    static TreePlace read(List<String> lines) {
        String numbers = lines.getFirst();
        int space = numbers.indexOf(' ');
        List<Hash> hashes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            hashes.add(Bytes.ofBase64(line).then(Hash::of).orThrow());
        }
        try {
            long index = Long.parseLong(numbers.substring(0, Math.max(0, space)));
            return new TreePlace(new InclusionProof(index, hashes), Integer.parseInt(numbers.substring(space + 1)));
        } catch (NumberFormatException e) {
            throw new RejectedException(Reason.STATED_RECORD_MALFORMED, "not index, space and size");
        }
    }
}
