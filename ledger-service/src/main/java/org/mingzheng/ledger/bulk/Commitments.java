package org.mingzheng.ledger.bulk;

import org.mingzheng.proof.bytes.Bytes;

/** A stream of commitments, of which never more than one batch is in memory. */
interface Commitments {
    /** Of one commitment, in bytes. */
    int SIZE = 32;

    /**
     * {@return the next commitments, side by side; fewer than asked for, or none, at the end}
     *
     * @param most how many, at least one
     * @throws org.mingzheng.ledger.problem.ProblemException if the stream is cut off, or holds something else
     */
    Bytes next(int most);
}
