package org.mingzheng.ledger.record;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;

/** Statements about records, as notes. */
public interface StatementSource {
    /**
     * {@return a statement of the record as it is now: peers are asked if the one that is kept is older}
     *
     * @param record type, slash, id
     */
    Optional<Bytes> fresh(String record);

    /**
     * {@return the statement that is kept, whatever its age: peers are never asked}
     *
     * @param record type, slash, id
     */
    Optional<Bytes> kept(String record);
}
