package org.mingzheng.network.definition;

/**
 * How the network is governed; the rest of the contract's genesis follows from the organisations.
 *
 * @param origin the governance log's origin
 * @param owner MSP id of the member that publishes the governance log's checkpoints
 * @param approvals how many other members must approve a change
 */
public record GovernanceTerms(String origin, String owner, int approvals) {}
