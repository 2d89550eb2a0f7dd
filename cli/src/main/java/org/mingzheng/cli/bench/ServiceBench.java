package org.mingzheng.cli.bench;

import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.load.Answer;
import org.mingzheng.cli.load.Connection;
import org.mingzheng.cli.load.Deposits;
import org.mingzheng.cli.load.Latencies;
import org.mingzheng.cli.load.Load;
import org.mingzheng.cli.reading.NetworkPeers;
import org.mingzheng.cli.reading.NetworkTrust;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.LogAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.cli.session.SessionOptions;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.Checkpoint;

/** What a service does through its front door: single entries, idle and under load; a bulk; and what an audit of it all takes. */
final class ServiceBench {
    private static final String TYPE = "deposit";
    private static final int IDLE = 40;
    private static final int MOST_A_SECOND = 6000;
    private static final long PAUSE_MILLIS = 50;
    private static final long POLL_MILLIS = 10;

    private final Session session;
    private final URI address;
    private final String token;
    private final Report report;

    ServiceBench(Session session, Report report) {
        this.session = session;
        this.report = report;
        address = session.folder().serviceAddress().orElseThrow();
        token = SessionOptions.token(session.folder(), session.msp());
    }

    private Place place() {
        var drafting = session.drafting(TYPE);
        return drafting.place(TYPE, drafting.recordId(TYPE), Optional.empty());
    }

    private Deposits deposits() {
        var drafting = session.drafting(TYPE);
        Place place = place();
        return new Deposits(place, drafting.event("deposited", Optional.empty()), () -> drafting.recordId(TYPE));
    }

    /** One entry after the other: from the request to the receipt. */
    void idle() throws IOException {
        Deposits deposits = deposits();
        String path = "/v1/entries?include=receipt&origin=" + place().origin();
        Latencies taken = new Latencies();
        try (Connection connection = Connection.open(address, token)) {
            for (int i = 0; i < 2 * IDLE; i++) {
                Map<String, String> headers = Map.of(
                        "Content-Type", "application/json",
                        "Idempotency-Key", UUID.randomUUID().toString(),
                        "Prefer", "wait=30");
                Bytes body = deposits.body();
                long start = System.nanoTime();
                Answer answer = connection.post(path, headers, body);
                if (answer.status() != 201) {
                    throw Fault.of(ServiceBench.class, "bench.refused", answer.status(), answer.text());
                }
                if (i >= IDLE) {
                    taken.add(System.nanoTime() - start);
                }
                BenchLog.pause(PAUSE_MILLIS);
            }
        }
        report.add("one entry, idle, request → receipt, p50", taken.micros(50), "µs");
    }

    void load(int connections, int warmUp, int seconds) {
        Deposits deposits = deposits();
        new Load(address, token, place().origin(), connections)
                .run(deposits.bodies(warmUp * MOST_A_SECOND), Duration.ofSeconds(warmUp));
        Load load = new Load(address, token, place().origin(), connections);
        load.run(deposits.bodies(seconds * MOST_A_SECOND), Duration.ofSeconds(seconds));
        report.add("POST /v1/entries, one each, accepted", load.perSecond(), "entries/s");
        report.add("  accepted, p95", load.accepted().micros(95), "µs");
        report.add("  published after that, p95", load.published().micros(95), "µs");
        report.add("  published after that, p50", load.published().micros(50), "µs");
        report.add("  asked to come back later", load.busy(), "requests");
        report.add("  failed", load.failed(), "requests");
    }

    void bulk(int count) throws IOException {
        LogAnswer log = session.logs().logs().stream()
                .filter(each -> each.kind().equals("bulk") && each.owner().equals(session.msp()))
                .findFirst()
                .orElseThrow(() -> Fault.of(ServiceBench.class, "bench.no-bulk-log", session.msp()));
        byte[] commitments = new byte[count * 32];
        new SecureRandom().nextBytes(commitments);
        String now = session.drafting(log.origin()).now().toString();
        String path =
                "/v1/bulk?origin=" + log.origin() + "&kind=" + log.types().getFirst() + "&from=" + now + "&to=" + now;
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/octet-stream",
                "Idempotency-Key",
                UUID.randomUUID().toString());
        try (Connection connection = Connection.open(address, token)) {
            long start = System.nanoTime();
            Answer answer = connection.post(path, headers, Bytes.wrap(commitments));
            if (answer.status() / 100 != 2) {
                throw Fault.of(ServiceBench.class, "bench.refused", answer.status(), answer.text());
            }
            report.add("POST /v1/bulk, answered", perSecond(count, start), "commitments/s");
            long end = answer.json().integer("firstIndex") + count;
            while (published(connection, log) < end) {
                BenchLog.pause(POLL_MILLIS);
            }
            report.add("POST /v1/bulk, published", perSecond(count, start), "commitments/s");
        }
    }

    private static long published(Connection connection, LogAnswer log) throws IOException {
        Answer note = connection.get("/log/" + log.origin() + "/checkpoint");
        return Checkpoint.parse(note.body()).orThrow().body().head().size();
    }

    /** Rebuilds everything from one peer's blocks, as the audit does. */
    void audit() {
        NetworkFolder folder = session.folder().network();
        try (Peers peers = new NetworkPeers(folder)) {
            Replay replay = new Replay(
                    NetworkTrust.in(folder).ledger(),
                    new Judgement(EntryTypeFiles.shipped()),
                    new Findings(),
                    (_, _) -> {});
            Blocks blocks = peers.blocks(peers.organisations().getFirst());
            long start = System.nanoTime();
            blocks.read(0, blocks.height(), replay::block);
            report.add("audit, logs rebuilt from blocks", perSecond(replay.leaves(), start), "leaves/s");
        }
    }

    private static long perSecond(long count, long start) {
        return count * 1_000_000_000L / Math.max(1, System.nanoTime() - start);
    }
}
