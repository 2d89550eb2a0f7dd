package org.mingzheng.ledger.fabric;

import org.mingzheng.proof.contract.Refusal;

/** The contract refused a question. */
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    RefusedException(Refusal refusal) {
        super(refusal.reason().code());
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }
}
