package org.mingzheng.cli.report;

import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

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

    /**
     * {@return what was read, unless it was rejected}
     *
     * @param <T> of it
     * @param read from outside
     * @param place any class of the package whose text tells the fault
     * @param key of the text, with a place for what it is of and one for the reason's code
     * @param of a file or a field
     * @throws Fault if it was rejected
     */
    public static <T> T unless(Result<T> read, Class<?> place, String key, Object of) {
        return switch (read) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Rejected<T>(Rejection rejection) ->
                throw Fault.of(place, key, of, rejection.reason().code());
        };
    }

    /** {@return the sentence} */
    @Override
    public String getMessage() {
        return "" + super.getMessage();
    }
}
