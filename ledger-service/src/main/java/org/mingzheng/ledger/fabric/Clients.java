package org.mingzheng.ledger.fabric;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.Endpoint;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.NetworkSettings;
import org.mingzheng.ledger.settings.LedgerSettings.OrganisationSettings;
import org.springframework.stereotype.Component;

/** The clients of all organisations in whose names the service speaks. */
@Component
public final class Clients implements AutoCloseable {
    private final SequencedMap<String, FabricClient> byMsp = new LinkedHashMap<>();

    Clients(LedgerSettings settings) {
        settings.organisations()
                .forEach(organisation -> byMsp.put(organisation.msp(), client(settings.network(), organisation)));
    }

    private static FabricClient client(NetworkSettings network, OrganisationSettings organisation) {
        try {
            ClientIdentity identity =
                    ClientIdentity.read(organisation.msp(), organisation.clientCertificate(), organisation.clientKey());
            List<Endpoint> gateways = organisation.gateways().stream()
                    .map(gateway -> new Endpoint(gateway.endpoint(), gateway.tlsCa()))
                    .toList();
            return FabricClient.open(identity, gateways, network.channel(), network.contract());
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.organisations: the client of " + organisation.msp() + " needs a certificate in "
                            + organisation.clientCertificate() + ", a P-256 key in " + organisation.clientKey()
                            + " and each gateway's tls-ca: " + e.getMessage(),
                    e);
        }
    }

    /** {@return them by MSP id, as configured} */
    public Map<String, FabricClient> all() {
        return byMsp;
    }

    /**
     * {@return an organisation's client}
     *
     * @param msp its MSP id
     */
    public Optional<FabricClient> of(String msp) {
        return Optional.ofNullable(byMsp.get(msp));
    }

    /** {@return any client, for questions that are everybody's} */
    public FabricClient any() {
        return byMsp.firstEntry().getValue();
    }

    @Override
    public void close() {
        byMsp.values().forEach(FabricClient::close);
    }
}
