package org.mingzheng.ledger.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonBoolean;
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

    private record Known(Registration registration, long since) {}

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
    public Registration of(Origin origin) throws LedgerAwayException, RefusedException {
        Known last = known.get(origin);
        if (last != null && System.nanoTime() - last.since < KEPT_NANOS) {
            return last.registration;
        }
        Registration asked = agreed(origin);
        known.put(origin, new Known(asked, System.nanoTime()));
        return asked;
    }

    /** What is public is not one peer's word: where the gateways contradict each other, the log is not. */
    private Registration agreed(Origin origin) throws LedgerAwayException, RefusedException {
        Registration own = ask(clients.any(), origin);
        for (Bytes other : clients.any().everywhere(call(origin))) {
            if (!terms(parsed(other)).equals(terms(own))) {
                return new Registration(own.json().without("public").with("public", JsonBoolean.FALSE));
            }
        }
        return own;
    }

    private static JsonObject terms(Registration registration) {
        return registration.json().without("head");
    }

    /**
     * {@return a log's registration and head as one peer knows them now}
     *
     * @param client who asks
     * @param origin the log
     * @throws LedgerAwayException if no peer answers
     * @throws RefusedException if there is no such log
     */
    public static Registration ask(FabricClient client, Origin origin) throws LedgerAwayException, RefusedException {
        return parsed(client.evaluate(call(origin)));
    }

    private static Call call(Origin origin) {
        return new Call("log", origin.name());
    }

    private static Registration parsed(Bytes answer) {
        return new Registration((JsonObject) Json.parse(answer, MAX_ANSWER).orThrow());
    }
}
