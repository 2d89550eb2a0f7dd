package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.bytes.Bytes;

/** The service, its database or the ledger end without warning. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {
    private static final int CRASHES = 3;
    private static final int BETWEEN_MILLIS = 1500;

    private NetworkUnderTest network;

    @BeforeAll
    void start() {
        network = NetworkUnderTest.running();
    }

    @Test
    void aServiceThatIsKilledAgainAndAgainLosesAndRepeatsNothing() throws IOException {
        LogUnderTest log = LogUnderTest.register(network, "killed", "record", true);
        Path folder = network.data().resolve("service/killed");
        Map<String, Object> settings =
                ServiceUnderTest.settings(network, List.of(log), folder.resolve("database"), folder);
        settings.put("server.port", freePort());
        settings.put("mingzheng.ledger.limits.anonymous-per-second", 100_000);
        RemoteService remote = new RemoteService((int) settings.get("server.port"));
        List<Bytes> sent = new ArrayList<>();
        for (int crash = 0; crash < CRASHES; crash++) {
            Process process = ServiceProcess.start(settings, folder.resolve("output.log"));
            remote.awaitListening();
            long end = System.nanoTime() + BETWEEN_MILLIS * 1_000_000L;
            for (int request = 0; System.nanoTime() < end; request++) {
                List<Bytes> entries = log.entries("crash-" + crash + "-" + request, 2);
                if (remote.accepted("crash-" + crash + "-" + request, entries)) {
                    sent.addAll(entries);
                }
            }
            process.destroyForcibly();
            var _ = process.onExit().join();
        }
        try (ServiceUnderTest service = new ServiceUnderTest(network, "killed", log)) {
            Persistent.published(service, sent);

            assertThat(sent).isNotEmpty();
            assertThat(LoggedEntries.of(service, log)).doesNotHaveDuplicates().containsAll(sent);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aLedgerThatIsAwayDelaysAndLosesNothing() {
        LogUnderTest log = LogUnderTest.register(network, "away", "record", true);
        try (ServiceUnderTest service = new ServiceUnderTest(network, "away", log)) {
            List<Bytes> before = log.entries("before", 3);
            Persistent.accepted(service, "before", before);
            network.kill();
            List<Bytes> meanwhile = log.entries("meanwhile", 3);
            Persistent.accepted(service, "meanwhile", meanwhile);
            network.up();
            Persistent.published(service, before);
            Persistent.published(service, meanwhile);

            assertThat(LoggedEntries.of(service, log))
                    .doesNotHaveDuplicates()
                    .containsAll(before)
                    .containsAll(meanwhile);
        }
    }
}
