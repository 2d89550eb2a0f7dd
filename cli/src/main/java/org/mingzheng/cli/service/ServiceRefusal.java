package org.mingzheng.cli.service;

/** The service refused a request as a whole; what became of single entries is a {@link ReceiptAnswer}. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Problem problem;

    ServiceRefusal(int status, Problem problem) {
        super(problem.toString());
        this.status = status;
        this.problem = problem;
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return why} */
    public Problem problem() {
        return problem;
    }
}
