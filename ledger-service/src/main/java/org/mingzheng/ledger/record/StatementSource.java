package org.mingzheng.ledger.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;

/** Statements about records, as notes. */
public interface StatementSource {
    /**
     * {@return statements of the records as they are now, by record: peers are asked where the one that is kept is older} Those
     * that cannot be had now are left out.
     *
     * @param records type, slash, id
     */
    Map<String, Bytes> fresh(List<String> records);

    /**
     * {@return the statement that is kept, whatever its age: peers are never asked}
     *
     * @param record type, slash, id
     */
    Optional<Bytes> kept(String record);
}
