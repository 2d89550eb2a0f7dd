package org.mingzheng.ledger.health;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzheng.ledger.log.ServedLogs;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready when every log's newest checkpoint is fresh and equals the ledger's head. */
@Component("ledger")
final class LedgerHealth implements HealthIndicator {
    private final ServedLogs served;
    private final Heads heads;

    LedgerHealth(ServedLogs served, Heads heads) {
        this.served = served;
        this.heads = heads;
    }

    @Override
    public Health health() {
        boolean ready = served.all().stream().allMatch(heads::ready);
        return (ready ? Health.up() : Health.outOfService())
                .withDetails(details())
                .build();
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        served.all().forEach(log -> {
            Heads.State state = heads.of(log);
            String word = state.stopped() ? "stopped" : heads.ready(log) ? "ready" : "behind";
            details.put(log.origin().name(), word + " " + state.published() + "/" + state.ledger());
        });
        return details;
    }
}
