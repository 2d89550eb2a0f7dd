package org.mingzheng.ledger.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogDescription;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.springframework.stereotype.Component;

/** The registrations of logs, asked of a peer and kept for a few seconds. */
@Component
public final class Registrations {
    private static final int MAX_ANSWER = 1 << 16;
    private static final long KEPT_NANOS = 5_000_000_000L;

    private final Clients clients;
    private final Map<Origin, Known> known = new ConcurrentHashMap<>();

    private record Known(LogRegistration registration, long since) {}

    Registrations(Clients clients) {
        this.clients = clients;
    }

    /**
     * {@return a log's registration, at most a few seconds old}
     *
     * @param origin the log
     * @throws LedgerAwayException if no peer answers
     * @throws RefusedException if there is no such log
     */
    public LogRegistration of(Origin origin) throws LedgerAwayException, RefusedException {
        Known last = known.get(origin);
        if (last != null && System.nanoTime() - last.since < KEPT_NANOS) {
            return last.registration;
        }
        LogRegistration asked = agreed(origin);
        known.put(origin, new Known(asked, System.nanoTime()));
        return asked;
    }

    /** What is public is not one peer's word: where the gateways contradict each other, the log is not. */
    private LogRegistration agreed(Origin origin) throws LedgerAwayException, RefusedException {
        LogRegistration own = ask(clients.any(), origin).registration();
        for (Bytes other : clients.any().everywhere(call(origin))) {
            if (!parsed(other).registration().equals(own)) {
                return closed(own);
            }
        }
        return own;
    }

    private static LogRegistration closed(LogRegistration log) {
        LogRegistration.Terms terms = log.terms();
        return new LogRegistration(
                log.origin(),
                log.owner(),
                log.kind(),
                log.all(),
                new LogRegistration.Terms(terms.unit(), terms.types(), terms.writers(), false, terms.roles()),
                log.keys(),
                log.revision());
    }

    /**
     * {@return a log's registration and head as one peer knows them now}
     *
     * @param client who asks
     * @param origin the log
     * @throws LedgerAwayException if no peer answers
     * @throws RefusedException if there is no such log
     */
    public static LogDescription ask(FabricClient client, Origin origin) throws LedgerAwayException, RefusedException {
        return parsed(client.evaluate(call(origin)));
    }

    private static Call call(Origin origin) {
        return new Call("log", origin.name());
    }

    private static LogDescription parsed(Bytes answer) {
        return LogDescription.read(JsonObject.of(Json.parse(answer, MAX_ANSWER).orThrow()));
    }
}
