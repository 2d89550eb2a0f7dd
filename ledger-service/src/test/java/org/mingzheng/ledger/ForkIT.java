package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

/** A checkpoint was published that the ledger does not continue: nothing more is signed, and everybody can see why. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForkIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Faults faults = new Faults();
    private LogUnderTest log;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeAll
    void start() {
        NetworkUnderTest network = NetworkUnderTest.running();
        log = LogUnderTest.register(network, "fork", "record", true);
        service = new ServiceUnderTest(network, "fork", faults, log);
    }

    @Test
    void aHeadThatDoesNotExtendTheLastPublishedOneStopsTheLogWithBothHeadsAsEvidence() throws SQLException {
        List<Bytes> entries = log.entries("fork-before", 3);
        Persistent.accepted(service, "fork-before", entries);
        Persistent.published(service, entries);
        Checkpoint forged =
                forged(LoggedEntries.checkpoint(service, log).body().head().size());
        faults.arm(Step.ENDORSE_HEAD, Faults.Mode.FAILED, Integer.MAX_VALUE);
        assertThat(service.post("fork-after", "", log.entries("fork-after", 1)).statusCode())
                .isEqualTo(202);
        Pause.until(PATIENCE, "the log has grown unpublished", () -> projected() == 4);
        replace(forged);
        Pause.until(PATIENCE, "the log is stopped", () -> stopped().isPresent());

        JsonObject evidence = stopped().orElseThrow();
        assertThat(evidence.text("published")).isEqualTo(forged.encoded().base64());
        assertThat(evidence.integer("size")).isEqualTo(4);
        assertThat(evidence.text("why")).contains("does not extend");
        Pause.until(PATIENCE, "not ready any more", () -> service.get("/readyz").statusCode() == 503);
        Pause.until(
                PATIENCE,
                "the alarm",
                () -> metrics().contains("mingzheng_log_stopped{origin=\"" + log.origin() + "\"} 1.0"));
        assertThat(newestPublishedSize()).isEqualTo(3);
        requireEvidenceAfterARebuild(evidence);
    }

    private void requireEvidenceAfterARebuild(JsonObject evidence) {
        service.close();
        service.set("mingzheng.ledger.rebuild", true);
        service.start();
        Pause.until(PATIENCE, "rebuilt", () -> projected() == 4);
        assertThat(stopped()).contains(evidence);
        service.close();
        service.set("mingzheng.ledger.rebuild", false);
        service.set("mingzheng.ledger.resume", log.origin().name());
        service.start();
        Pause.until(
                PATIENCE,
                "it is stopped anew, for the rows are as they were",
                () -> stopped().isPresent());
    }

    private Checkpoint forged(long size) {
        TreeHead other = new TreeHead(size, Hash.leaf(Bytes.utf8("another tree")));
        return Checkpoint.sign(new CheckpointBody(log.origin(), other), log.signer());
    }

    private void replace(Checkpoint checkpoint) throws SQLException {
        try (Connection connection = service.database().address().open()) {
            int changed = Rows.update(
                    connection,
                    "update checkpoint set note = ? where size = ?",
                    checkpoint.encoded(),
                    checkpoint.body().head().size());
            assertThat(changed).isEqualTo(1);
        }
    }

    private long newestPublishedSize() throws SQLException {
        try (Connection connection = service.database().address().open()) {
            return Rows.query(connection, row -> row.getLong(1), "select max(size) from checkpoint")
                    .getFirst();
        }
    }

    private JsonObject told() {
        return ServiceUnderTest.json(service.get("/v1/logs")).array("logs").objects().stream()
                .filter(each -> each.text("origin").equals(log.origin().name()))
                .findFirst()
                .orElseThrow();
    }

    private long projected() {
        return told().object("head").integer("size");
    }

    private Optional<JsonObject> stopped() {
        return Optional.of(told()).filter(each -> each.has("stopped")).map(each -> each.object("stopped"));
    }

    private String metrics() {
        return new String(service.operate("/actuator/prometheus").body(), StandardCharsets.UTF_8);
    }
}
