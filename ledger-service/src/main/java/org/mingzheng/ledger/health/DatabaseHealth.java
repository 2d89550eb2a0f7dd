package org.mingzheng.ledger.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers: a word, never what a driver says. */
@Component("database")
final class DatabaseHealth implements HealthIndicator {
    private final Readiness readiness;

    DatabaseHealth(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        return readiness.database()
                ? Health.up().build()
                : Health.outOfService().build();
    }
}
