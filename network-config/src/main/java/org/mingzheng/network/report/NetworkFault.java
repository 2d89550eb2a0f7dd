package org.mingzheng.network.report;

import java.io.IOException;
import org.mingzheng.proof.text.PlainText;

/** Something the person at the keyboard must mend: what happened, to what, and what to do next. Shown escaped, without a stack trace. */
public final class NetworkFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A fault.
     *
     * @param happened what happened, and to what: a sentence without its full stop
     * @param next what to do next: a sentence without its full stop
     */
    public NetworkFault(String happened, String next) {
        super(PlainText.escaped(happened + ". " + next + "."));
    }

    /**
     * {@return the fault of a file that cannot be read or written}
     *
     * @param cause what the file system says
     */
    public static NetworkFault of(IOException cause) {
        return new NetworkFault("The file system refuses: " + cause, "Check that path, its owner and the free space");
    }
}
