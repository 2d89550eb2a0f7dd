package org.mingzheng.proof.note;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * One signature line of a note.
 *
 * @param key whose it claims to be
 * @param signature at least one byte; what they mean depends on the key's signature type
 */
public record NoteSignature(NoteKey key, Bytes signature) {
    private static final String DASH = "\u2014 ";

    /**
     * A line known elsewhere.
     *
     * @throws RejectedException if the signature is empty
     */
    public NoteSignature {
        if (signature.size() == 0) {
            throw malformed();
        }
    }

    /** Reads a line without its newline. */
    static NoteSignature ofLine(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw malformed();
        }
        Bytes content = Bytes.ofBase64(line.substring(space + 1)).orThrow();
        if (content.size() <= NoteKey.ID_SIZE) {
            throw malformed();
        }
        NoteKey key = new NoteKey(line.substring(DASH.length(), space), content.slice(0, NoteKey.ID_SIZE));
        return new NoteSignature(key, content.slice(NoteKey.ID_SIZE, content.size()));
    }

    /** {@return em dash, name and base64 of key id and signature, without the newline} */
    public String line() {
        return DASH + key.name() + " " + key.id().concat(signature).base64();
    }

    private static RejectedException malformed() {
        return new RejectedException(
                Reason.NOTE_MALFORMED, "a signature line is em dash, key name, key id and at least one byte");
    }
}
