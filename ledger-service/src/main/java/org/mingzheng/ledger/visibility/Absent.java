package org.mingzheng.ledger.visibility;

import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.result.Result;

/** The one answer for what is not there and for what the caller may not see: nobody learns which. */
public final class Absent {
    private Absent() {}

    /**
     * {@return what was read} What is no name is no name of anything.
     *
     * @param <T> its type
     * @param read from the address
     */
    public static <T> T unless(Result<T> read) {
        return switch (read) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Rejected<T> rejected -> throw problem();
        };
    }

    /** {@return the problem} */
    public static ProblemException problem() {
        return new ProblemException(ProblemKind.NOT_FOUND, "no such thing, or not for this caller");
    }
}
