package org.mingzheng.cli.evidence;

import java.util.List;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * All that proves a record as it is now.
 *
 * @param state as the service tells it
 * @param entries in the order of the chain, each with a receipt
 * @param statement of the record
 */
public record RecordEvidence(String state, List<LoggedEntry> entries, StatedRecord statement) {}
