package org.mingzheng.network.definition;

/**
 * The contract of the channel.
 *
 * @param name its name on the channel
 * @param endorsements how many organisations that have a peer must endorse a transaction
 */
public record ContractTerms(String name, int endorsements) {}
