package org.mingzheng.cli.service;

import java.util.Set;

/** The service refused a request as a whole; what became of single entries is a {@link ReceiptAnswer}. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Rights that can be had, time-outs, conflicts with oneself, too many requests. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 408, 409, 425, 429);

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

    /** {@return whether the same request will be refused again: nothing of it was taken} */
    public boolean isForGood() {
        return status >= 400 && status < 500 && !PASSING.contains(status);
    }

    /** {@return whether the token is no good, or has not the right: nothing of the request was taken} */
    public boolean isWithoutRight() {
        return status == 401 || status == 403;
    }

    /** {@return why} */
    public Problem problem() {
        return problem;
    }
}
