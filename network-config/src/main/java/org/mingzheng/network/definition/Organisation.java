package org.mingzheng.network.definition;

import java.util.Optional;

/**
 * A member of the network.
 *
 * @param msp its MSP id, for example {@code NotaryMSP}
 * @param name what people call it
 * @param domain the domain in its certificates, for example {@code notary.example}
 * @param peer where its peer is, if it has one
 * @param orderer where its orderer is, if it has one
 */
public record Organisation(
        String msp, String name, String domain, Optional<PeerPorts> peer, Optional<OrdererPorts> orderer) {}
