package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.proof.bytes.Bytes;

/** More than can be logged: callers are asked to wait, what was taken is kept, and nobody waits behind a crowd. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackPressureIT {
    private static final int MOST_WAITING = 3000;
    private static final int MOST_AT_ONCE = 500;
    private static final int FAILURES = 1_000_000;

    private final Faults faults = new Faults();
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "pressure", "record", true);
        service = new ServiceUnderTest(
                network,
                "pressure",
                faults,
                settings -> settings.put("mingzheng.ledger.limits.waiting-entries", MOST_WAITING),
                log);
    }

    @Test
    void whenTooManyEntriesWaitTheNextAreSentBackForAWhileAndWhatWasTakenIsLogged() {
        List<Bytes> taken = new ArrayList<>();
        faults.arm(Step.ENDORSE, Faults.Mode.FAILED, FAILURES);
        for (int request = 0; request < MOST_WAITING / MOST_AT_ONCE; request++) {
            List<Bytes> entries = log.entries("crowd-" + request, MOST_AT_ONCE);
            assertThat(service.post("crowd-" + request, "", entries).statusCode())
                    .isEqualTo(202);
            taken.addAll(entries);
        }
        List<Bytes> late = log.entries("late", 1);
        HttpResponse<byte[]> answer = service.post("late", "", late);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(ServiceUnderTest.json(answer).text("code")).isEqualTo("busy");

        faults.arm(Step.ENDORSE, Faults.Mode.FAILED, 0);
        Persistent.published(service, taken);
        Persistent.accepted(service, "late", late);
        Persistent.published(service, late);
        assertThat(LoggedEntries.of(service, log)).doesNotHaveDuplicates().containsAll(taken);
    }

    @Test
    void whoeverSendsOneEntryDoesNotWaitBehindAnothersThousands() {
        faults.arm(Step.ENDORSE, Faults.Mode.FAILED, FAILURES);
        List<Bytes> crowd = new ArrayList<>();
        for (int request = 0; request < MOST_WAITING / MOST_AT_ONCE - 1; request++) {
            List<Bytes> entries = log.entries("many-" + request, MOST_AT_ONCE);
            Persistent.accepted(service, "many-" + request, entries);
            crowd.addAll(entries);
        }
        List<Bytes> single = log.entries("single", 1);
        String other = ServiceUnderTest.TOKENS.token("somebody else", "append:notary.example/");
        HttpResponse<byte[]> answer = service.postAs(other, "single", "", ServiceUnderTest.body(single));
        assertThat(answer.statusCode()).isEqualTo(202);

        faults.arm(Step.ENDORSE, Faults.Mode.FAILED, 0);
        Persistent.published(service, single);
        Persistent.published(service, crowd);
        List<Bytes> logged = LoggedEntries.of(service, log);
        assertThat(logged.indexOf(single.getFirst())).isLessThan(logged.indexOf(crowd.get(MOST_AT_ONCE)));
    }

    @Test
    void fiveHundredEntriesAreTakenAtOnceAndNotOneMore() {
        List<Bytes> most = log.entries("most", MOST_AT_ONCE);
        Persistent.accepted(service, "most", most);
        List<Bytes> more = log.entries("more", MOST_AT_ONCE + 1);

        assertThat(service.post("more", "", more).statusCode()).isEqualTo(400);
        Persistent.published(service, most);
    }
}
