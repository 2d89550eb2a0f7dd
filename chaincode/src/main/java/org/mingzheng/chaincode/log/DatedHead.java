package org.mingzheng.chaincode.log;

import org.mingzheng.proof.log.TreeHead;

/**
 * A head of a log and when it became one.
 *
 * @param head size and root hash
 * @param time of the transaction, in milliseconds since 1970
 */
public record DatedHead(TreeHead head, long time) {}
