package org.mingzheng.ledger.timeline;

/**
 * Where an entry is that concerns a record.
 *
 * @param log number of its log's row
 * @param origin of the log
 * @param index of its leaf
 * @param knownMillis time of its transaction
 * @param chained whether the record's state may follow from it: its own entry, or another's that moved it
 */
record Place(int log, String origin, long index, long knownMillis, boolean chained) {}
