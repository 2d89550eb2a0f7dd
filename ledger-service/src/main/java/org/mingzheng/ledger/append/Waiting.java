package org.mingzheng.ledger.append;

import org.mingzheng.proof.bytes.Bytes;

/**
 * An entry that waits to be appended.
 *
 * @param id its leaf hash
 * @param turn its place
 * @param bytes canonical
 */
record Waiting(Bytes id, long turn, Bytes bytes) {}
