package org.mingzheng.chaincode.transaction;

import java.util.Optional;
import java.util.OptionalInt;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;

/** Carries a refusal up to the contract's entry, which answers it. Has no stack trace. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    private RefusedException(Refusal refusal) {
        super(Texts.of(refusal.toBytes()), null, false, false);
        this.refusal = refusal;
    }

    /**
     * A refusal on its way up.
     *
     * @param reason the broken rule
     * @param detail where and how; never content of the input
     */
    public RefusedException(RefusalReason reason, String detail) {
        this(new Refusal(reason, OptionalInt.empty(), Optional.empty(), detail));
    }

    /**
     * A refusal on its way up.
     *
     * @param reason the broken rule
     * @param field the offending member or argument
     * @param detail where and how; never content of the input
     */
    public RefusedException(RefusalReason reason, String field, String detail) {
        this(new Refusal(reason, OptionalInt.empty(), Optional.of(field), detail));
    }

    /**
     * {@return the refusal of a malformed input}
     *
     * @param rejected by a parser
     */
    public static RefusedException of(RejectedException rejected) {
        Rejection rejection = rejected.rejection();
        return new RefusedException(
                new Refusal(rejection.reason(), OptionalInt.empty(), rejection.field(), rejection.detail()));
    }

    /**
     * {@return this refusal, of one entry of a batch}
     *
     * @param position from 0
     */
    public RefusedException at(int position) {
        return new RefusedException(refusal.at(position));
    }

    /** {@return what to answer} */
    public Refusal refusal() {
        return refusal;
    }
}
