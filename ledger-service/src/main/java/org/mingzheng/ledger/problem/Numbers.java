package org.mingzheng.ledger.problem;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers in queries: decimal, in ASCII, in their one form. */
public final class Numbers {
    private static final Pattern FORM = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Numbers() {}

    /**
     * {@return the number}
     *
     * @param name of the parameter
     * @param text 0 or more, below 10^18, without leading zeros
     * @throws ProblemException if it is none
     */
    public static long index(String name, String text) {
        if (FORM.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        throw new ProblemException(new Problem(
                ProblemKind.BAD_REQUEST,
                "wrong-type",
                "the parameter is a number, decimal and without leading zeros",
                Optional.of(name),
                OptionalInt.empty()));
    }
}
