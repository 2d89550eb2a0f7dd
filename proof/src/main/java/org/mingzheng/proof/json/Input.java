package org.mingzheng.proof.json;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** A text and the place reached in it. */
final class Input {
    /** What {@link #peek} answers behind the last byte. */
    static final int END = -1;

    final byte[] bytes;
    int at;

    Input(byte[] bytes) {
        this.bytes = bytes;
    }

    int peek() {
        return at < bytes.length ? bytes[at] & 0xff : END;
    }

    RejectedException expected(String what) {
        return rejected(Reason.NOT_JSON, "expected " + what, at);
    }

    static RejectedException rejected(Reason reason, String what, int at) {
        return new RejectedException(reason, what + " at byte " + at);
    }
}
