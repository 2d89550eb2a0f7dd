package org.mingzheng.network.definition;

/**
 * Where an organisation's orderer is found on 127.0.0.1.
 *
 * @param orderer broadcast, deliver and the orderers among themselves
 * @param admin joining a channel
 * @param operations health and metrics
 */
public record OrdererPorts(int orderer, int admin, int operations) {}
