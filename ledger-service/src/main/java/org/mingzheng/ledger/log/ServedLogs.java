package org.mingzheng.ledger.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.settings.LedgerSettings.LogSettings;
import org.mingzheng.ledger.settings.LedgerSettings.OrganisationSettings;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.NoteSigner;
import org.springframework.stereotype.Component;

/** The logs that this service writes and publishes, as configured. */
@Component
public final class ServedLogs {
    private final Map<Origin, ServedLog> byOrigin = new LinkedHashMap<>();
    private final Map<Integer, ServedLog> byNumber = new HashMap<>();

    ServedLogs(LedgerSettings settings, Clients clients, Logs logs) {
        settings.organisations()
                .forEach(organisation -> keys(organisation)
                        .forEach((origin, signers) -> add(new ServedLog(
                                logs.number(origin),
                                origin,
                                clients.of(organisation.msp()).orElseThrow(),
                                signers,
                                new Door(),
                                new Signal(),
                                new Signal()))));
    }

    private static Map<Origin, List<NoteSigner>> keys(OrganisationSettings organisation) {
        Map<Origin, List<NoteSigner>> keys = new LinkedHashMap<>();
        for (LogSettings log : organisation.logs()) {
            Origin origin = new Origin(log.origin());
            keys.computeIfAbsent(origin, name -> new ArrayList<>()).add(LogKeyFile.read(origin, log.key()));
        }
        return keys;
    }

    private void add(ServedLog log) {
        if (byOrigin.put(log.origin(), log) != null) {
            throw new IllegalArgumentException(
                    "mingzheng.ledger.organisations: two organisations have the log " + log.origin());
        }
        byNumber.put(log.number(), log);
    }

    /** {@return all of them, as configured} */
    public Collection<ServedLog> all() {
        return byOrigin.values();
    }

    /**
     * {@return a log, if it is served}
     *
     * @param origin its name
     */
    public Optional<ServedLog> of(Origin origin) {
        return Optional.ofNullable(byOrigin.get(origin));
    }

    /**
     * {@return a log, if it is served}
     *
     * @param number of its row
     */
    public Optional<ServedLog> of(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
