package org.mingzheng.proof.evidence;

import java.util.List;
import org.mingzheng.proof.note.ExaminedNote.BadLine;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Quorum;

/**
 * What a note's lines come to.
 *
 * @param quorum who vouches, if enough do by good lines; else why not: what is wrong with the first bad line, or that they are few
 * @param bad lines of known parties that do not hold; they harm only their own
 */
record Vouched(Result<Quorum> quorum, List<BadLine> bad) {}
