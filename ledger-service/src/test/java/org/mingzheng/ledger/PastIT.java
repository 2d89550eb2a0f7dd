package org.mingzheng.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.mingzheng.ledger.database.Rows;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;

/** The ledger has less than was seen of it, or other: the log stands still, says so, refuses nothing, and appends nothing. */
class PastIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private LogUnderTest log;
    private List<Bytes> entries;
    private String name;

    @AutoClose
    private ServiceUnderTest service;

    @BeforeEach
    void publishThree(TestInfo test) {
        NetworkUnderTest network = NetworkUnderTest.running();
        name = "past-" + test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT);
        name = name.substring(0, Math.min(40, name.length()));
        log = LogUnderTest.register(network, name, "record", true);
        service = new ServiceUnderTest(network, name, log);
        entries = log.entries(name, 3);
        Persistent.accepted(service, "three", entries);
        Persistent.published(service, entries);
    }

    @Test
    void anotherBlockThanWasSeenStopsTheLogUntilTheLedgerIsRestored() throws SQLException {
        Bytes right = cursor();
        update("update cursor set hash = ?", Hash.leaf(Bytes.utf8("another")).value());
        restart();
        awaitStopped("another block");

        assertThat(stopped().orElseThrow().text("seen"))
                .isEqualTo(Hash.leaf(Bytes.utf8("another")).value().base64());
        assertThat(stopped().orElseThrow().text("told")).isEqualTo(right.base64());
        assertNothingIsTaken();
        assertThat(ledgerSize()).isEqualTo(3);

        update("update cursor set hash = ?", right);
        restart();
        List<Bytes> later = log.entries(name + "-later", 1);
        Persistent.accepted(service, "later", later);
        Persistent.published(service, later);
    }

    @Test
    void fewerBlocksThanWereSeenStopTheLogWhenNoPeerGrows() throws SQLException {
        update("update cursor set block = block + 1000");
        restart();
        HttpResponse<byte[]> posted = service.post("later", "", log.entries(name + "-later", 1));
        awaitStopped("fewer blocks");

        assertThat(stopped().orElseThrow().array("heights").size()).isEqualTo(2);
        assertThat(posted.statusCode()).isIn(202, 503);
        assertNothingIsTaken();
        assertThat(count("select count(*) from entry where state = 2")).isZero();
        assertThat(ledgerSize()).isEqualTo(3);
    }

    @Test
    void aLedgerShorterThanThePublishedCheckpointIsNotWritten() throws SQLException {
        publish(new TreeHead(5, Hash.leaf(Bytes.utf8("longer"))));
        restart();
        // What the ledger has begun already would be refused by it, if it were asked.
        HttpResponse<byte[]> posted = service.post("again", "", log.entries(name + "-later", 1));
        awaitStopped("shorter log");

        assertThat(posted.statusCode()).isIn(202, 503);
        assertThat(stopped().orElseThrow().object("ledger").integer("size")).isEqualTo(3);
        assertThat(stopped().orElseThrow().has("published")).isTrue();
        assertNothingIsTaken();
        assertThat(ledgerSize()).isEqualTo(3);
    }

    @Test
    void anotherHeadOfThePublishedSizeIsNotWrittenOn() throws SQLException {
        publish(new TreeHead(3, Hash.leaf(Bytes.utf8("another tree"))));
        restart();
        awaitStopped("head");
        assertNothingIsTaken();
        assertThat(ledgerSize()).isEqualTo(3);
    }

    private void restart() {
        service.close();
        service.start();
    }

    private void awaitStopped(String why) {
        Pause.until(PATIENCE, "stopped", () -> stopped().isPresent());
        assertThat(stopped().orElseThrow().text("why")).contains(why);
        Pause.until(PATIENCE, "not ready", () -> service.get("/readyz").statusCode() == 503);
    }

    private void assertNothingIsTaken() {
        HttpResponse<byte[]> answer = service.post("taken", "", log.entries(name + "-taken", 1));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(ServiceUnderTest.json(answer).text("code")).isEqualTo("log-stopped");
    }

    private void publish(TreeHead head) throws SQLException {
        Checkpoint forged = Checkpoint.sign(new CheckpointBody(log.origin(), head), log.signer());
        update(
                "insert into checkpoint (log, size, note) select id, ?, ? from log where origin = ?"
                        + " on conflict (log, size) do update set note = excluded.note",
                head.size(),
                forged.encoded(),
                log.origin().name());
    }

    private Bytes cursor() throws SQLException {
        try (Connection connection = service.database().address().open()) {
            return Rows.query(connection, row -> Rows.bytes(row, 1), "select hash from cursor")
                    .getFirst();
        }
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = service.database().address().open()) {
            return Rows.query(connection, row -> row.getLong(1), sql).getFirst();
        }
    }

    private void update(String sql, Object... parameters) throws SQLException {
        try (Connection connection = service.database().address().open()) {
            assertThat(Rows.update(connection, sql, parameters)).isEqualTo(1);
        }
    }

    private JsonObject told() {
        return ServiceUnderTest.json(service.get("/v1/logs"))
                .array("logs")
                .objects()
                .getFirst();
    }

    private Optional<JsonObject> stopped() {
        return Optional.of(told()).filter(each -> each.has("stopped")).map(each -> each.object("stopped"));
    }

    private long ledgerSize() {
        return ServiceUnderTest.parsed(ServiceUnderTest.text(LogUnderTest.ask(
                        NetworkUnderTest.running(), "log", log.origin().name())))
                .object("head")
                .integer("size");
    }
}
