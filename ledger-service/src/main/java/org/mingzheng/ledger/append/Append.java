package org.mingzheng.ledger.append;

import java.security.SecureRandom;
import org.mingzheng.proof.bytes.Bytes;

/**
 * An endorsed append that is stored and not known to be settled. A log has at most one.
 *
 * @param id of its row
 * @param batch its batch id in the log
 * @param transaction its transaction's id
 * @param envelope sent again, it is the same transaction
 */
record Append(long id, String batch, String transaction, Bytes envelope) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BATCH_BYTES = 16;

    static String newBatch() {
        byte[] id = new byte[BATCH_BYTES];
        RANDOM.nextBytes(id);
        return Bytes.wrap(id).base64Url();
    }
}
