package org.mingzheng.ledger.append;

import org.mingzheng.proof.contract.Refusal;

/** The contract refused a batch of commitments. */
public final class BulkRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    BulkRefusedException(Refusal refusal) {
        super(refusal.reason().code());
        this.refusal = refusal;
    }

    /** {@return why} */
    public Refusal refusal() {
        return refusal;
    }
}
