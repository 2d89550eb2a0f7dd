package org.mingzheng.chaincode.record;

import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;

/**
 * Where the last entry of a record's chain is, which may be another organisation's log.
 *
 * @param origin of the log
 * @param index of its leaf
 * @param hash of its leaf
 */
public record LastEntry(Origin origin, long index, Hash hash) {}
