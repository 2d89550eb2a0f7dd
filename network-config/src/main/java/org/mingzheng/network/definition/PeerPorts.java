package org.mingzheng.network.definition;

/**
 * Where an organisation's peer is found on 127.0.0.1.
 *
 * @param peer endorsements and the gateway
 * @param contract the contract that serves this peer
 * @param operations health and metrics
 */
public record PeerPorts(int peer, int contract, int operations) {}
