package org.mingzheng.cli.reading;

import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.proof.definition.Definitions;

/**
 * What was read.
 *
 * @param replay the ledger as one peer's blocks tell it
 * @param findings what is wrong with those blocks
 * @param definitions by which entries were judged
 * @param reader whose peer it was
 */
public record Reading(Replay replay, Findings findings, Definitions definitions, String reader) {}
