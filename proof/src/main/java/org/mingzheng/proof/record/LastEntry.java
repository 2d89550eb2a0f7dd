package org.mingzheng.proof.record;

import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Where the last entry of a record's chain is, which may be another organisation's log.
 *
 * @param origin of the log
 * @param index of its leaf
 * @param hash of its leaf
 */
public record LastEntry(Origin origin, long index, Hash hash) {
    /**
     * A place in a log, or {@link Reason#RECORD_MALFORMED} as {@link RejectedException}.
     *
     * @param origin any
     * @param index not negative
     * @param hash any
     */
    public LastEntry {
        if (index < 0) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "index");
        }
    }
}
