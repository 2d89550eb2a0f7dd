package org.mingzheng.ledger.problem;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /**
     * Ends a request.
     *
     * @param problem what to answer
     */
    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /**
     * Ends a request.
     *
     * @param kind which problem
     * @param detail what happened, to what, and what to do
     */
    public ProblemException(ProblemKind kind, String detail) {
        this(new Problem(kind, detail));
    }

    /** {@return what to answer} */
    public Problem problem() {
        return problem;
    }
}
