package org.mingzheng.chaincode.transaction;

import org.mingzheng.proof.bytes.Bytes;

/** What the contract does when its name is the first argument of a transaction. Keeps nothing between calls. */
@FunctionalInterface
public interface ContractFunction {
    /**
     * {@return the answer, the same bytes on every peer with the same state}
     *
     * @param transaction arguments, submitter, state
     * @throws RefusedException changing nothing
     */
    Bytes call(Transaction transaction);
}
