package org.mingzheng.ledger.bulk;

import org.mingzheng.proof.bytes.Bytes;

/**
 * A batch in the log.
 *
 * @param descriptor index of its descriptor's leaf; the commitments follow
 * @param count of the commitments
 * @param digest SHA-256 of the commitments
 */
record LoggedBatch(long descriptor, int count, Bytes digest) {}
