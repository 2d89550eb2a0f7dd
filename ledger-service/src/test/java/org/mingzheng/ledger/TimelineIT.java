package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;

/** A record's timeline over HTTP; that it is complete is shown by {@link LivesIT}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimelineIT {
    private static final String PATH = "/v1/records/deposit/life-0/timeline";

    private LogUnderTest log;
    private ServiceUnderTest service;
    private final List<Bytes> entries = new ArrayList<>();

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "timeline", "record", false);
        service = new ServiceUnderTest(network, "timeline", log);
        entries.addAll(log.entries("life", 1));
        entries.add(TestEntries.supplement(log.origin(), "life-0", entries.getFirst()));
        assertThat(ServiceUnderTest.states(service.post("life", "wait=20", entries)))
                .containsOnly("published");
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    private HttpResponse<byte[]> get(String query) {
        return service.getAs(service.token(), PATH + query);
    }

    @Test
    void tellsOfEveryEntryWhoSaidWhatWhereAndWhen() {
        JsonObject timeline = ServiceUnderTest.json(get(""));
        JsonObject first = timeline.array("moments").objects().getFirst();

        assertThat(timeline.text("format")).isEqualTo("mingzheng/timeline/v1");
        assertThat(timeline.text("record")).isEqualTo("deposit/life-0");
        assertThat(timeline.array("moments").objects())
                .extracting(moment -> moment.text("event"))
                .containsExactly("deposited", "supplemented");
        assertThat(first.text("entry"))
                .isEqualTo(Hash.leaf(entries.getFirst()).value().base64Url());
        assertThat(first.text("organisation")).isEqualTo("NotaryMSP");
        assertThat(first.text("origin")).isEqualTo(log.origin().name());
        assertThat(first.text("state")).isEqualTo("deposited");
        assertThat(first.text("actor")).isEqualTo("issuer");
    }

    @Test
    void ofALogThatIsNotPublicNobodyReadsItWithoutAToken() {
        HttpResponse<byte[]> answer = service.get(PATH);
        String other = ServiceUnderTest.TOKENS.token("other", "read:court.example/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(service.getAs(other, PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void goesOnFromWhereItIsAskedTo() {
        assertThat(ServiceUnderTest.json(get("?from=1")).array("moments").objects())
                .extracting(moment -> moment.text("event") + " " + moment.text("state"))
                .containsExactly("supplemented deposited");
        assertThat(get("?from=2").statusCode()).isEqualTo(404);
        assertThat(get("?from=-1").statusCode()).isEqualTo(400);
        assertThat(get("?from=x").statusCode()).isEqualTo(400);
    }
}
