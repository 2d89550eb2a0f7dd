package org.mingzheng.proof.note;

import java.util.List;

/**
 * A note of which some lines are proven. Made by {@link Note#verify}.
 *
 * @param note with all its lines, those of unknown keys too
 * @param signatures the lines by known keys, at least one, in the note's order
 */
public record VerifiedNote(Note note, List<NoteSignature> signatures) {
    /** The outcome of a verification. */
    public VerifiedNote {
        signatures = List.copyOf(signatures);
    }

    /** {@return what those keys signed} */
    public String text() {
        return note.text();
    }
}
