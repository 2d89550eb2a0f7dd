package org.mingzheng.proof.result;

/** A member of a closed list of reasons: {@link Reason}, or that of the contract's own refusals. The lists share no code. */
public interface Code {
    /** {@return the stable code, for example {@code wrong-size}} */
    String code();
}
