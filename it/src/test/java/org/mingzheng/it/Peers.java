package org.mingzheng.it;

import java.io.IOException;
import java.util.List;
import org.hyperledger.fabric.client.GatewayException;

/** The chains of all peers. */
record Peers(List<Ledger> ledgers) {
    Peers(NetworkUnderTest network) {
        this(network.peers().stream()
                .map(msp -> Ledger.of(network.gateway(msp, "client")))
                .toList());
    }

    /** Peers that are not at the same block read differently: whoever wants them to agree waits for all of them. */
    void awaitAll() throws GatewayException, IOException {
        long highest = 0;
        for (Ledger each : ledgers) {
            highest = Math.max(highest, each.info().getHeight());
        }
        for (Ledger each : ledgers) {
            while (each.info().getHeight() < highest) {
                Thread.onSpinWait();
            }
        }
    }
}
