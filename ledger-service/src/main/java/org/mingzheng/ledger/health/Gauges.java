package org.mingzheng.ledger.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.mingzheng.ledger.accept.Backlog;
import org.mingzheng.ledger.fabric.Clients;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.springframework.stereotype.Component;

/** What an operator should be woken by: age of the queue, logs behind or stopped, certificates that end. */
@Component
final class Gauges implements MeterBinder {
    private static final double SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    private final ServedLogs served;
    private final Heads heads;
    private final Backlog backlog;
    private final Clients clients;
    private final Clock clock;

    Gauges(ServedLogs served, Heads heads, Backlog backlog, Clients clients, Clock clock) {
        this.served = served;
        this.heads = heads;
        this.backlog = backlog;
        this.clients = clients;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        served.all().forEach(log -> bind(registry, log));
        clients.all()
                .forEach((msp, client) -> Gauge.builder(
                                "mingzheng.certificate.days",
                                () -> Duration.between(clock.instant(), client.expires())
                                                .toSeconds()
                                        / SECONDS_OF_A_DAY)
                        .description("Days until the certificate of an organisation's client ends")
                        .tag("msp", msp)
                        .register(registry));
    }

    private void bind(MeterRegistry registry, ServedLog log) {
        gauge(
                registry,
                log,
                "mingzheng.queue.entries",
                "Entries stored and not yet logged",
                () -> backlog.waiting(log.number()));
        gauge(
                registry,
                log,
                "mingzheng.queue.age.seconds",
                "For how long the oldest of them has waited",
                () -> backlog.age(log.number()));
        gauge(
                registry,
                log,
                "mingzheng.log.behind",
                "Leaves in the ledger that no checkpoint covers",
                () -> Math.max(0, heads.of(log).ledger() - heads.of(log).published()));
        gauge(
                registry,
                log,
                "mingzheng.log.stopped",
                "1 if nothing is published: a contradiction was found",
                () -> heads.of(log).stopped() ? 1 : 0);
    }

    private static void gauge(
            MeterRegistry registry,
            ServedLog log,
            String name,
            String description,
            java.util.function.Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .tag("origin", log.origin().name())
                .register(registry);
    }
}
