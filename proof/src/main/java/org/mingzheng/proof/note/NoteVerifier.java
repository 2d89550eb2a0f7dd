package org.mingzheng.proof.note;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

/** A known key of some signature type: a {@link VerifierKey}, or the peers of an organisation. */
public interface NoteVerifier {
    /** {@return which lines are this key's} */
    NoteKey key();

    /**
     * {@return the line if this key made it over the text, else why not}
     *
     * @param text the note's text in UTF-8, its last newline included
     * @param signature a line with the name and id of {@link #key}
     */
    Result<NoteSignature> verify(Bytes text, NoteSignature signature);
}
