package org.mingzheng.proof.note;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Signer;

/**
 * Makes Ed25519 signature lines under a key's name.
 *
 * @param verifierKey what verifies the lines made here
 * @param signer holds the private key
 */
public record NoteSigner(VerifierKey verifierKey, Signer signer) {
    /** Refuses a signer that holds another key. */
    public NoteSigner {
        if (!verifierKey.publicKey().equals(signer.publicKey())) {
            throw new IllegalArgumentException("the signer holds another key than the one named " + verifierKey);
        }
    }

    /**
     * Signs under a name.
     *
     * @param name the key's name; see {@link NoteKey}
     * @param signer holds an Ed25519 private key
     */
    public NoteSigner(String name, Signer signer) {
        this(new VerifierKey(name, signer.publicKey()), signer);
    }

    /**
     * {@return a line to stand under the text}
     *
     * @param text the note's text, its last newline included
     */
    public NoteSignature sign(String text) {
        return new NoteSignature(verifierKey.key(), signer.sign(Bytes.utf8(text)));
    }
}
