package org.mingzheng.chaincode.record;

import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.time.UtcTime;

/**
 * What an entry does to a record's state.
 *
 * @param record the entry's own, or one that it links to, whose last entry it then becomes
 * @param state the new one
 * @param from when it takes effect
 */
public record Move(RecordId record, String state, UtcTime from) {}
