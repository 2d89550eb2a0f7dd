package org.mingzheng.ledger.receipt;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;

/**
 * What the service knows of an entry.
 *
 * @param id its leaf hash
 * @param log number of its log's row
 * @param state 0 accepted, 1 logged, 2 refused
 * @param index of its leaf, once logged
 * @param reason why it was refused, JSON
 */
public record EntryRow(Bytes id, int log, int state, long index, Optional<String> reason) {
    /** {@return whether it is in the log} */
    public boolean logged() {
        return state == 1;
    }

    /** {@return whether the contract refused it} */
    public boolean refused() {
        return state == 2;
    }
}
