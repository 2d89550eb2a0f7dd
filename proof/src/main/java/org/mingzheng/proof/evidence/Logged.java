package org.mingzheng.proof.evidence;

import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.statement.Endorsers;

/**
 * That an entry is in a log.
 *
 * @param origin of the log
 * @param index of the entry's leaf
 * @param size of the tree
 * @param endorsers who vouch for the tree
 * @param timeMillis by when enough parties had vouched, in milliseconds since 1970, give or take 15 minutes
 */
public record Logged(Origin origin, long index, long size, Endorsers endorsers, long timeMillis) {}
