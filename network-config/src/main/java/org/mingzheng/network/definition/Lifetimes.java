package org.mingzheng.network.definition;

/**
 * How long certificates live.
 *
 * @param caYears certificate authorities, in years
 * @param nodeDays peers, orderers, contracts and all TLS certificates, in days
 * @param clientDays admins and clients, in days
 * @param renewBeforeDays a certificate is renewed when less than this is left, in days
 */
public record Lifetimes(int caYears, int nodeDays, int clientDays, int renewBeforeDays) {}
