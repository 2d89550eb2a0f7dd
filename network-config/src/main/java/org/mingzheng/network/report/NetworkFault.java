package org.mingzheng.network.report;

import java.io.IOException;

/** Something the person at the keyboard must mend: what happened, to what, and what to do next. Shown escaped, without a stack trace. */
public final class NetworkFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NetworkFault(String sentence) {
        super(sentence);
    }

    /**
     * {@return a fault of the network, in the language of the person}
     *
     * @param key of a text of this package
     * @param arguments what it has a place for
     */
    public static NetworkFault of(String key, Object... arguments) {
        return new NetworkFault(Texts.text(NetworkFault.class, key, arguments));
    }

    /**
     * {@return the fault of a file that cannot be read or written}
     *
     * @param cause what the file system says
     */
    public static NetworkFault of(IOException cause) {
        return new NetworkFault(FileWords.of(cause));
    }

    /** {@return what happened, to what, and what to do next} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
