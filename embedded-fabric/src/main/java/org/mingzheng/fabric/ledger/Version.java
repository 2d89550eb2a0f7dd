package org.mingzheng.fabric.ledger;

/**
 * Where a value was written.
 *
 * @param block the block's number
 * @param transaction the transaction's position in it
 */
public record Version(long block, int transaction) {}
