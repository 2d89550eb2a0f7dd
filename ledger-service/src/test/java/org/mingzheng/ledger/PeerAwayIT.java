package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.StatedRecord;

/** One organisation of three is gone: the others seal, state and tell news without it, and it completes what it missed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "it.network",
        matches = "native",
        disabledReason = "an embedded network's organisations are one process")
class PeerAwayIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final NetworkUnderTest network = NetworkUnderTest.running();
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        log = LogUnderTest.register(network, "peer-away", "record", true);
        service = new ServiceUnderTest(network, "peer-away", log);
    }

    private int lines(String record) {
        HttpResponse<byte[]> answer = service.getAs(service.token(), "/v1/records/deposit/" + record + "/statement");
        return answer.statusCode() == 200
                ? StatedRecord.parse(Bytes.wrap(answer.body()))
                        .orThrow()
                        .note()
                        .signatures()
                        .size()
                : 0;
    }

    @Test
    void sealingAndRefreshingGoOnWithTwoOfThreeAndTheThirdIsAddedWhenItIsBack() {
        assertThat(ServiceUnderTest.states(service.post("before", "wait=20", log.entries("before", 1))))
                .containsOnly("published");
        Pause.until(PATIENCE, "all vouch", () -> lines("before-0") == 3);
        network.kill("ArbitrationMSP-peer");
        List<Bytes> entries = new ArrayList<>(log.entries("without", 1));
        Persistent.accepted(service, "without", entries);
        Persistent.published(service, entries);
        Bytes news = TestEntries.supplement(log.origin(), "without-0", entries.getFirst());
        Persistent.accepted(service, "news", List.of(news));
        Persistent.published(service, List.of(news));
        Pause.until(PATIENCE, "two of three state it", () -> lines("without-0") == 2);
        network.up();

        Pause.until(PATIENCE, "the third completes it", () -> lines("without-0") == 3);
    }

    /** It is the first gateway, and the one whose blocks are followed. */
    @Test
    void aPeerThatHangsHoldsNothingUp() {
        Persistent.published(service, accepted("quiet"));

        network.paused("NotaryMSP-peer", () -> Persistent.published(service, accepted("hanging")));

        Pause.until(PATIENCE, "it states what it missed", () -> lines("hanging-0") == 3);
    }

    private List<Bytes> accepted(String name) {
        List<Bytes> entries = log.entries(name, 1);
        Persistent.accepted(service, name, entries);
        return entries;
    }
}
