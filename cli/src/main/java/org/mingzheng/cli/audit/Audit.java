package org.mingzheng.cli.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.peer.AnsweringPeers;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.registry.ReplayedLog;
import org.mingzheng.cli.replay.LoggedEntry;
import org.mingzheng.cli.replay.Replay;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.cli.served.Served;
import org.mingzheng.cli.served.ServiceAwayException;
import org.mingzheng.cli.stated.Chain;
import org.mingzheng.cli.stated.HeadCheck;
import org.mingzheng.cli.stated.RecordCheck;
import org.mingzheng.cli.stated.RecordResult;
import org.mingzheng.cli.stated.RecordsCheck;
import org.mingzheng.cli.stated.Watch;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.statement.Endorsers;

/** One audit, from the first block on. */
final class Audit {
    private final TrustedLedger trust;
    private final Peers peers;
    private final Scope scope;
    private final Findings findings = new Findings();
    private final Sample sample;
    private final Replay replay;
    private final Chain chain;
    private final Watch watch;

    /**
     * What is audited.
     *
     * @param origins the logs, all if empty
     * @param reader whose peer's blocks are read
     * @param sample how many records and tiles of each log are compared; all if absent
     * @param drawn how many entries of each log have their receipts and histories compared
     * @param patience how long a service may be behind the ledger
     */
    record Scope(Set<String> origins, String reader, Optional<Integer> sample, int drawn, Duration patience) {
        boolean covers(String origin) {
            return origins.isEmpty() || origins.contains(origin);
        }
    }

    Audit(TrustedLedger trust, Judgement judgement, Peers peers, Scope scope, Watch watch) {
        this.trust = trust;
        this.peers = new AnsweringPeers(peers);
        this.scope = scope;
        this.watch = watch;
        sample = new Sample(scope.drawn());
        replay = new Replay(trust.ledger(), judgement, findings, sample);
        chain = new Chain(peers.blocks(scope.reader()), replay, watch);
    }

    AuditReport run(Optional<Bytes> genesis, Optional<Served> served) {
        long start = System.nanoTime();
        read();
        long read = System.nanoTime() - start;
        long leaves = replay.leaves();
        List<LogResult> logs = new ArrayList<>();
        RecordResult records = RecordResult.NONE;
        if (replay.height() > 0) {
            compareGenesis(genesis);
            requireNamed();
            logs.addAll(logs(served));
            records = new RecordsCheck(new RecordCheck(trust, peers, chain, findings), watch)
                    .check(scope::covers, scope.sample());
        }
        watch.end();
        return new AuditReport(
                trust.ledger().channel(), scope, replay, leaves, read, logs, records, served.isPresent(), findings);
    }

    private void read() {
        try {
            chain.catchUp();
            findings.check(
                    replay.height() > 0, FindingCode.BLOCKS_UNREAD, Evidence.of(""), "block 0", "no block at all");
        } catch (PeerException e) {
            findings.add(
                    FindingCode.BLOCKS_UNREAD,
                    Evidence.block(replay.height()),
                    "all blocks of channel " + trust.ledger().channel(),
                    e.getMessage(),
                    List.of(scope.reader()));
        }
    }

    private void compareGenesis(Optional<Bytes> expected) {
        Optional<Bytes> found = replay.genesis().map(founded -> founded.json().canonical());
        if (found.isEmpty()) {
            findings.add(
                    FindingCode.NOT_FOUNDED, Evidence.block(replay.height() - 1), "a founding", "none in these blocks");
        } else {
            expected.ifPresent(own -> findings.check(
                    own.equals(found.get()),
                    FindingCode.GENESIS_DIFFERS,
                    Evidence.block(0),
                    text(own),
                    text(found.get())));
        }
    }

    private static String text(Bytes json) {
        return new String(json.unsafeArray(), StandardCharsets.UTF_8);
    }

    /** A name that nobody registered may be a typing error: it contradicts nothing. */
    private void requireNamed() {
        scope.origins().stream()
                .filter(origin -> !replay.logs().containsKey(origin))
                .forEach(origin -> findings.add(
                        FindingCode.LOG_UNKNOWN,
                        Evidence.of(origin),
                        String.join(" ", replay.logs().keySet()),
                        origin));
    }

    private List<LogResult> logs(Optional<Served> served) {
        return List.copyOf(replay.logs().values()).stream()
                .filter(log -> scope.covers(log.origin()))
                .map(log -> log(log, served))
                .toList();
    }

    private LogResult log(ReplayedLog log, Optional<Served> served) {
        watch.show("watch.log", log.origin());
        Endorsers endorsers = new HeadCheck(trust, peers, chain, findings).check(log);
        Optional<LogResult.Served> compared = served.flatMap(service -> compared(log, service));
        return LogResult.of(log, endorsers, compared);
    }

    private Optional<LogResult.Served> compared(ReplayedLog log, Served service) {
        Comparison comparison = new Comparison(trust, chain, service, findings, scope.patience());
        try {
            Optional<TreeHead> head = comparison.checkpoint(log);
            if (head.isEmpty() && scope.origins().contains(log.origin())) {
                findings.add(
                        FindingCode.LOG_HIDDEN,
                        Evidence.of(log.origin()),
                        "a checkpoint of the log",
                        "none that can be used");
            }
            return head.map(shown -> compared(log, shown, service, comparison));
        } catch (ServiceAwayException e) {
            findings.add(FindingCode.SERVICE_SILENT, Evidence.of(log.origin()), "an answer", "" + e.getMessage());
            return Optional.empty();
        }
    }

    private LogResult.Served compared(ReplayedLog log, TreeHead head, Served service, Comparison comparison) {
        TileCheck.Compared tiles =
                new TileCheck(service, findings, scope.sample().orElse(Integer.MAX_VALUE)).check(log, head);
        EntryCheck check = new EntryCheck(service, comparison, findings);
        boolean told =
                log.registration().kind().equals("record") && log.registration().open();
        int receipts = 0;
        int histories = 0;
        for (LoggedEntry entry : told ? sample.of(log.origin(), head.size()) : List.<LoggedEntry>of()) {
            receipts += check.receipt(log, entry) ? 1 : 0;
            RecordId record = entry.entry().place().recordId();
            histories += check.history(record, replay.records()) ? 1 : 0;
        }
        return new LogResult.Served(head.size(), tiles.tiles(), tiles.bundles(), receipts, histories);
    }
}
