package org.mingzheng.ledger.vouch;

import org.mingzheng.proof.bytes.Bytes;

/** A peer signed another answer to the same question: with a valid line, so that it cannot say later that it did not. */
public final class OtherAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Bytes line;

    OtherAnswerException(Bytes line) {
        super("a peer signed another answer", null, false, false);
        this.line = line;
    }

    /** {@return what it signed} */
    public Bytes line() {
        return line;
    }
}
