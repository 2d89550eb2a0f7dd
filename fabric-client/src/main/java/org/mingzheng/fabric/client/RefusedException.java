package org.mingzheng.fabric.client;

import org.mingzheng.proof.contract.Refusal;

/** The contract refused, and no peer that answers knows more than those that did. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /**
     * A refusal.
     *
     * @param refusal why
     */
    public RefusedException(Refusal refusal) {
        super(refusal.reason().code());
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }
}
