package org.mingzheng.proof.result;

import java.util.Optional;

/** Carries a rejection up to the boundary of a parser, where {@link Result#of} turns it into a value. Has no stack trace. */
public final class RejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    /**
     * A rejection on its way up.
     *
     * @param rejection what to answer
     */
    public RejectedException(Rejection rejection) {
        super(rejection.toString(), null, false, false);
        this.rejection = rejection;
    }

    /**
     * A rejection on its way up.
     *
     * @param reason the broken rule
     * @param detail where and how; never content of the input
     */
    public RejectedException(Reason reason, String detail) {
        this(new Rejection(reason, detail));
    }

    /**
     * A rejection on its way up.
     *
     * @param reason the broken rule
     * @param field the offending member
     * @param detail where and how; never content of the input
     */
    public RejectedException(Reason reason, String field, String detail) {
        this(new Rejection(reason, Optional.of(field), detail));
    }

    /** {@return what to answer} */
    public Rejection rejection() {
        return rejection;
    }
}
