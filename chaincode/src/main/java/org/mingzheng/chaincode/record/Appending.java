package org.mingzheng.chaincode.record;

import org.mingzheng.chaincode.log.Registration;
import org.mingzheng.proof.entry.Entry;

/**
 * An entry on its way into a log; all rules that hold for every type are satisfied.
 *
 * @param entry as parsed
 * @param log that takes it
 * @param time of the transaction, in milliseconds since 1970
 */
public record Appending(Entry entry, Registration log, long time) {}
