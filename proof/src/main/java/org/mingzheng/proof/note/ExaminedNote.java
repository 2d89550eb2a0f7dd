package org.mingzheng.proof.note;

import java.util.List;
import org.mingzheng.proof.result.Rejection;

/**
 * What became of a note's lines by known keys. Made by {@link Note#examine}.
 *
 * @param good those that hold, in the note's order
 * @param bad those that do not
 */
public record ExaminedNote(List<NoteSignature> good, List<BadLine> bad) {
    /** Copies. */
    public ExaminedNote {
        good = List.copyOf(good);
        bad = List.copyOf(bad);
    }

    /**
     * A line of a known key that does not hold.
     *
     * @param key whose it claims to be
     * @param rejection why it does not hold
     */
    public record BadLine(NoteKey key, Rejection rejection) {}
}
