package org.mingzheng.proof.trust;

import java.util.Locale;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Who puts a channel's transactions into blocks ({@code docs/spec/trust-policy.md}, "Ordering"). */
public enum Ordering {
    /** One orderer leads, and the peers believe it. */
    RAFT,
    /** Blocks carry signatures of more than two thirds of the orderers. */
    SMARTBFT;

    /** {@return the name in a policy} */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ordering of(String code) {
        for (Ordering each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        throw new RejectedException(Reason.UNKNOWN_VALUE, "ordering", "neither raft nor smartbft");
    }
}
