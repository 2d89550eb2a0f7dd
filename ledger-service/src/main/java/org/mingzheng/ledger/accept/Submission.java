package org.mingzheng.ledger.accept;

import java.util.List;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Entries of one request.
 *
 * @param subject who asks
 * @param key the request's idempotency key, in the subject's own space; empty if there is none
 * @param digest SHA-256 of what was asked
 * @param log where to
 * @param entries in their order
 */
public record Submission(String subject, String key, Bytes digest, ServedLog log, List<Item> entries) {
    /** Copies. */
    public Submission {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param id its leaf hash
     * @param record type and id of its record, joined by a slash
     * @param bytes canonical
     */
    public record Item(Bytes id, String record, Bytes bytes) {}

    long size() {
        return entries.stream().mapToLong(entry -> entry.bytes().size()).sum();
    }
}
