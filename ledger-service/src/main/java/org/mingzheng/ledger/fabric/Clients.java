package org.mingzheng.ledger.fabric;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.stereotype.Component;

/** The clients of all organisations in whose names the service speaks. */
@Component
public final class Clients implements AutoCloseable {
    private final SequencedMap<String, Client> byMsp = new LinkedHashMap<>();

    Clients(LedgerSettings settings) {
        settings.organisations()
                .forEach(organisation -> byMsp.put(organisation.msp(), new Client(settings.network(), organisation)));
    }

    /** {@return them by MSP id, as configured} */
    public Map<String, Client> all() {
        return byMsp;
    }

    /**
     * {@return an organisation's client}
     *
     * @param msp its MSP id
     */
    public Optional<Client> of(String msp) {
        return Optional.ofNullable(byMsp.get(msp));
    }

    /** {@return any client, for questions that are everybody's} */
    public Client any() {
        return byMsp.firstEntry().getValue();
    }

    @Override
    public void close() {
        byMsp.values().forEach(Client::close);
    }
}
