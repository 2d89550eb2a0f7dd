package org.mingzheng.ledger.accept;

import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** What became of a submission. */
public sealed interface Accepted {
    /**
     * It is stored, now or by an earlier request with the same key.
     *
     * @param ids of the entries, in their order
     * @param before by an earlier request
     */
    record Stored(List<Bytes> ids, boolean before) implements Accepted {}

    /** The key was used for something else. */
    record KeyReused() implements Accepted {}

    /**
     * There is no room now.
     *
     * @param seconds after which to ask again
     */
    record Busy(int seconds) implements Accepted {}
}
