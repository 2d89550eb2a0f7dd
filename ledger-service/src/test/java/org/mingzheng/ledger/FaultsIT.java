package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.proof.bytes.Bytes;

/** Whatever step fails, and however: every accepted entry is in the log exactly once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {
    private static final int CLIENTS = 6;
    private static final int REQUESTS = 12;
    private static final double CHANCE = 0.04;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Faults faults = new Faults();
    private final List<Bytes> sent = Collections.synchronizedList(new ArrayList<>());
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "faults", "record", true);
        service = new ServiceUnderTest(network, "faults", faults, log);
    }

    static Stream<Arguments> everyFault() {
        return Stream.of(Step.values())
                .flatMap(step -> Stream.of(Faults.Mode.values()).map(mode -> Arguments.of(step, mode)));
    }

    @ParameterizedTest
    @MethodSource("everyFault")
    void aStepThatFailsLosesAndRepeatsNothing(Step step, Faults.Mode mode) {
        // What was done need not be done again, so it may fail only once.
        faults.arm(step, mode, mode == Faults.Mode.FAILED ? 2 : 1);
        List<Bytes> entries = log.entries(step + "-" + mode, 3);
        send(step + "-" + mode, entries);
        Persistent.published(service, entries);
        Pause.until(PATIENCE, "the fault has happened", faults::spent);

        assertThat(LoggedEntries.of(service, log)).doesNotHaveDuplicates().containsAll(sent);
    }

    private void send(String key, List<Bytes> entries) {
        Persistent.accepted(service, key, entries);
        sent.addAll(entries);
    }

    @Test
    void faultsAtRandomUnderLoadLoseAndRepeatNothing() throws Exception {
        faults.chance(CHANCE);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> done = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "random-" + client;
                done.add(clients.submit(() -> sendMany(name)));
            }
            for (Future<?> each : done) {
                var _ = each.get();
            }
        }
        faults.chance(0);
        Persistent.published(service, List.copyOf(sent));

        assertThat(faults.happened()).isPositive();
        assertThat(LoggedEntries.of(service, log)).doesNotHaveDuplicates().containsAll(sent);
    }

    private void sendMany(String name) {
        for (int request = 0; request < REQUESTS; request++) {
            send(name + "-" + request, log.entries(name + "-" + request, 1 + request));
        }
    }
}
