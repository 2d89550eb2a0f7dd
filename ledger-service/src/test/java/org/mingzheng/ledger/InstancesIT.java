package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.ledger.append.Writers;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.database.EmbeddedDatabase;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.proof.bytes.Bytes;

/** Two services on one database, and a database that goes away and comes back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {
    private static final int REQUESTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long AWAY_MILLIS = 3000;

    private LogUnderTest log;

    @AutoClose
    private EmbeddedDatabase database;

    @AutoClose
    private CutLine line;

    @AutoClose
    private ServiceUnderTest first;

    @AutoClose
    private ServiceUnderTest second;

    @BeforeAll
    void start() throws IOException {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "instances", "record", true);
        database = EmbeddedDatabase.start(network.data().resolve("service/instances/database"));
        DatabaseAddress address = database.address();
        line = new CutLine(URI.create(address.url().substring("jdbc:".length())).getPort());
        DatabaseAddress through = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + line.port() + "/" + address.user(),
                address.user(),
                address.password());
        first = new ServiceUnderTest(network, "instances/1", through, log);
        second = new ServiceUnderTest(network, "instances/2", through, log);
    }

    @Test
    void twoInstancesTakeEntriesForOneLogAndNothingIsLostOrTwice() throws Exception {
        List<Bytes> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                String key = "both-" + request;
                List<Bytes> entries = log.entries(key, 5);
                sent.addAll(entries);
                // The same request to both, as a client does that lost the answer of one.
                done.add(clients.submit(() -> Persistent.accepted(first, key, entries)));
                done.add(clients.submit(() -> Persistent.accepted(second, key, entries)));
            }
            for (Future<?> each : done) {
                var _ = each.get();
            }
        }
        Persistent.published(first, sent);
        Persistent.published(second, sent);

        assertThat(LoggedEntries.of(first, log)).doesNotHaveDuplicates().containsAll(sent);
        assertThat(LoggedEntries.of(second, log)).doesNotHaveDuplicates().containsAll(sent);
        assertThat(isWriting(first)).isNotEqualTo(isWriting(second));
    }

    private boolean isWriting(ServiceUnderTest service) {
        return service.bean(Writers.class)
                .isWriting(service.bean(ServedLogs.class).of(log.origin()).orElseThrow());
    }

    @Test
    void whenTheOneThatWritesStopsTheOtherGoesOn() {
        Pause.until(PATIENCE, "one of them writes", () -> isWriting(first) || isWriting(second));
        ServiceUnderTest writer = isWriting(first) ? first : second;
        ServiceUnderTest other = writer == first ? second : first;
        writer.close();
        List<Bytes> entries = log.entries("after-the-writer", 5);
        Persistent.accepted(other, "after-the-writer", entries);
        Persistent.published(other, entries);
        writer.start();

        assertThat(isWriting(other)).isTrue();
        assertThat(LoggedEntries.of(writer, log)).doesNotHaveDuplicates().containsAll(entries);
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidToBeAwayAndNothingIsLost() throws Exception {
        List<Bytes> sent = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int request = 0; request < REQUESTS; request++) {
                String key = "away-" + request;
                List<Bytes> entries = log.entries(key, 3);
                sent.addAll(entries);
                done.add(clients.submit(() -> Persistent.accepted(first, key, entries)));
            }
            line.cut();
            try {
                isSaidToBeAway();
                Pause.millis(AWAY_MILLIS);
            } finally {
                line.mend();
            }
            for (Future<?> each : done) {
                var _ = each.get();
            }
        }
        Persistent.published(first, sent);

        assertThat(LoggedEntries.of(first, log)).doesNotHaveDuplicates().containsAll(sent);
        Pause.until(PATIENCE, "ready again", () -> first.get("/readyz").statusCode() == 200);
    }

    private void isSaidToBeAway() {
        var answer = first.post("while-away", "", log.entries("while-away", 1));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ServiceUnderTest.json(answer).text("code")).isEqualTo("unavailable");
        // Readiness is looked at every second, not at every question.
        Pause.until(PATIENCE, "not ready", () -> first.get("/readyz").statusCode() == 503);
    }
}
