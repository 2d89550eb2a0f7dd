package org.mingzheng.cli.review;

import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.entry.RecordId;

/**
 * An event in a record's life: of an entry of its own, or of another record's entry that made it happen.
 *
 * @param record whose life
 * @param event the event, by the record's type
 * @param logged the entry
 */
record Told(RecordId record, String event, LoggedEntry logged) {}
