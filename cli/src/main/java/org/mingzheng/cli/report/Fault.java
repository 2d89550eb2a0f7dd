package org.mingzheng.cli.report;

import org.mingzheng.network.report.Texts;

/**
 * Something the person at the keyboard must mend: what happened, to what, and what to do next. Shown as a sentence of their
 * language, without a stack trace.
 */
public final class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A fault.
     *
     * @param sentence what happened, to what, and what to do next
     */
    public Fault(String sentence) {
        super(sentence);
    }

    /**
     * {@return the fault that a text of a package tells}
     *
     * @param place any class of the package
     * @param key of the text
     * @param arguments what it has a place for
     */
    public static Fault of(Class<?> place, String key, Object... arguments) {
        return new Fault(Texts.text(place, key, arguments));
    }

    /** {@return the sentence} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
