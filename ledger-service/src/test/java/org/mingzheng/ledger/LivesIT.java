package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.ledger.accept.EarlyJudgement;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.record.Records;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.life.Judged;
import org.mingzheng.proof.life.Lives;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/** Lives of records of the shipped types through the service: what it refuses, and what it knows, are what the contract does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivesIT {
    private static final Set<String> ROLES = Set.of("arbitrator", "court", "reconsideration", "supervisor");
    private static final Set<String> TYPES =
            Set.copyOf(MemoryLedger.shipped().definitions().types());
    private static final int STEPS = 60;
    private static final int MOST = 50;
    private static final long HOUR = 3600;

    private NetworkUnderTest network;
    private LogUnderTest home;
    private LogUnderTest foreign;
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        network = NetworkUnderTest.running();
        home = LogUnderTest.register(network, "lives", TYPES, ROLES);
        foreign = LogUnderTest.register(network, "other-lives", TYPES, ROLES);
        service = new ServiceUnderTest(network, "lives", home, foreign);
    }

    @AfterAll
    void stop() {
        if (service != null) {
            service.close();
        }
    }

    private static LogTerms terms(LogUnderTest log) {
        return new LogTerms(TestEntries.CHANNEL, log.origin(), "NotaryMSP", TYPES, ROLES);
    }

    private static UtcTime hourAgo() {
        return new UtcTime(Instant.now().getEpochSecond() - HOUR);
    }

    @Test
    void whatIsRefusedEarlyTheContractRefusesForTheSameReason() {
        EarlyJudgement early = service.bean(EarlyJudgement.class);
        Map<String, String> surprises = new TreeMap<>();
        Set<String> certain = new TreeSet<>();
        UtcTime start = hourAgo();
        Lives.types().forEach(type -> {
            for (Judged judged : Lives.wrong(terms(home), terms(foreign), start, type)) {
                if (judged.log().equals(terms(home)) || judged.log().equals(terms(foreign))) {
                    String code = code(early, judged);
                    certain.add(code);
                    if (!code.isEmpty() && !code.equals(judged.code())) {
                        surprises.put(type + " " + judged.what(), "early " + code + ", must be " + judged.code());
                    }
                }
            }
        });
        assertThat(surprises).isEmpty();
        assertThat(certain)
                .contains(
                        "basis-missing",
                        "basis-not-allowed",
                        "event-not-direct",
                        "missing-field",
                        "out-of-range",
                        "pattern-mismatch",
                        "reason-not-allowed",
                        "seal-missing",
                        "text-length",
                        "unknown-event",
                        "unknown-field",
                        "unknown-value",
                        "wrong-type");
    }

    /** Empty if the entry is let through. */
    private static String code(EarlyJudgement early, Judged judged) {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> early.check(
                        judged.log().origin(),
                        List.of(judged.entry()),
                        judged.time().epochSecond() * 1000));
        return refused == null ? "" : refused.problem().code();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void afterAnyEventsTheServiceKnowsOfRecordsWhatTheContractKnows(long seed) throws Exception {
        List<String> types =
                Lives.types().filter(type -> type.length() % 3 == seed % 3).toList();
        Lives.Told told = Lives.random(terms(home), terms(foreign), hourAgo(), seed, types, STEPS);
        assertThat(told.until().epochSecond()).isLessThan(Instant.now().getEpochSecond());
        send(seed, told.entries());

        Records records = service.bean(Records.class);
        for (var each : told.records().entrySet()) {
            String name = each.getKey().toString();
            RecordState known = records.find(name).orElseThrow();
            Bytes stated = LogUnderTest.ask(
                    network, "record", each.getKey().type(), each.getKey().id());
            assertThat(known.canonical())
                    .as(name)
                    .isEqualTo(RecordAnswer.parse(stated).orThrow().record().canonical());
            requireSame(name, known, each.getValue());
            JsonObject shown = ServiceUnderTest.json(service.getAs(service.token(), "/v1/records/" + name));
            assertThat(shown.text("state")).isEqualTo(known.state());
            assertThat(shown.object("facts")).isEqualTo(known.facts());
            if (!each.getKey().type().equals("number")) {
                requireTimeline(name, told.entries(), known);
            }
        }
        assertThat(told.records()).hasSizeGreaterThan(10);
    }

    /** But for the places in the logs, which a ledger in memory gives otherwise. */
    private static void requireSame(String name, RecordState known, RecordState expected) {
        assertThat(known.facts()).as(name).isEqualTo(expected.facts());
        assertThat(known.last().hash()).as(name).isEqualTo(expected.last().hash());
        assertThat(known.intervals())
                .as(name)
                .extracting(Interval::state, Interval::effectiveFrom)
                .containsExactlyElementsOf(expected.intervals().stream()
                        .map(interval -> tuple(interval.state(), interval.effectiveFrom()))
                        .toList());
    }

    /** Its own entries, and all that link to it. */
    private void requireTimeline(String name, List<Judged> entries, RecordState known) {
        List<JsonObject> moments = ServiceUnderTest.json(
                        service.getAs(service.token(), "/v1/records/" + name + "/timeline"))
                .array("moments")
                .objects();
        List<String> expected = entries.stream()
                .filter(each -> each.code().equals("ok"))
                .map(Judged::entry)
                .filter(entry -> concerns(entry, name))
                .map(entry -> entry.leafHash().value().base64Url())
                .toList();
        assertThat(moments).as(name).extracting(moment -> moment.text("entry")).containsExactlyElementsOf(expected);
        assertThat(moments.getLast().text("state")).as(name).isEqualTo(known.state());
        assertThat(moments.getLast().array("marks").texts()).as(name).hasSameElementsAs(known.marks());
    }

    private static boolean concerns(Entry entry, String name) {
        return entry.place().recordId().toString().equals(name)
                || entry.links().stream()
                        .anyMatch(link -> link.record().toString().equals(name));
    }

    /** What is right goes together as far as it is for one log; what is wrong goes alone. */
    private void send(long seed, List<Judged> entries) {
        int sent = 0;
        List<Judged> run = new ArrayList<>();
        for (Judged each : entries) {
            boolean goesOn = !run.isEmpty()
                    && each.code().equals("ok")
                    && each.log().equals(run.getFirst().log())
                    && run.size() < MOST;
            if (!goesOn) {
                post(seed + "-" + sent++, run);
                run.clear();
            }
            if (each.code().equals("ok")) {
                run.add(each);
            } else {
                requireRefused(seed + "-" + sent++, each);
            }
        }
        post(seed + "-" + sent, run);
    }

    private void post(String key, List<Judged> run) {
        if (!run.isEmpty()) {
            HttpResponse<byte[]> answer = service.post(
                    key,
                    "wait=20",
                    run.stream().map(each -> each.entry().canonical()).toList());
            assertThat(answer.statusCode())
                    .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(201);
            assertThat(ServiceUnderTest.states(answer))
                    .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                    .containsOnly("published");
        }
    }

    private void requireRefused(String key, Judged wrong) {
        HttpResponse<byte[]> answer =
                service.post(key, "wait=20", List.of(wrong.entry().canonical()));
        JsonObject json = ServiceUnderTest.json(answer);
        String code = answer.statusCode() == 422
                ? json.text("code")
                : json.array("entries").objects().getFirst().object("reason").text("code");
        assertThat(code)
                .as(wrong.entry().place().type() + " " + wrong.entry().event().name() + ": " + wrong.what())
                .isEqualTo(wrong.code());
    }
}
