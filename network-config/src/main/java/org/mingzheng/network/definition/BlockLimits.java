package org.mingzheng.network.definition;

/**
 * When a block is full.
 *
 * @param maxMessages transactions in a block
 * @param preferredMaxBytes bytes that close a block
 * @param absoluteMaxBytes bytes no block exceeds
 * @param timeoutMillis how long a transaction waits for company
 */
public record BlockLimits(int maxMessages, int preferredMaxBytes, int absoluteMaxBytes, int timeoutMillis) {}
