package org.mingzheng.fabric.order;

/**
 * When a block is full.
 *
 * @param maxMessages most transactions in a block
 * @param preferredMaxBytes a block grows beyond this only for one transaction that is larger itself
 * @param absoluteMaxBytes a larger transaction is refused
 */
public record BatchLimits(int maxMessages, int preferredMaxBytes, int absoluteMaxBytes) {}
