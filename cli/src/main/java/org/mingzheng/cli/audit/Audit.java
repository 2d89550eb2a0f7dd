package org.mingzheng.cli.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.replay.LoggedEntry;
import org.mingzheng.cli.replay.Replay;
import org.mingzheng.cli.replay.ReplayedLog;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.cli.served.Served;
import org.mingzheng.cli.served.ServiceAwayException;
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

    /**
     * What is audited.
     *
     * @param origins the logs, all if empty
     * @param reader whose peer's blocks are read
     * @param records how many records are compared with statements
     * @param entries how many entries, tiles and histories of each log are compared with what the service serves
     * @param patience how long a service may be behind the ledger
     */
    record Scope(Set<String> origins, String reader, int records, int entries, Duration patience) {}

    Audit(TrustedLedger trust, Judgement judgement, Peers peers, Scope scope) {
        this.trust = trust;
        this.peers = peers;
        this.scope = scope;
        sample = new Sample(scope.entries());
        replay = new Replay(trust.ledger(), judgement, findings, sample);
        chain = new Chain(peers.blocks(scope.reader()), replay);
    }

    AuditReport run(Optional<Bytes> genesis, Optional<Served> served) {
        long start = System.nanoTime();
        read();
        long read = System.nanoTime() - start;
        long leaves = replay.leaves();
        genesis.ifPresent(this::compareGenesis);
        List<LogResult> logs = new ArrayList<>();
        for (ReplayedLog log : List.copyOf(replay.logs().values())) {
            if (scope.origins().isEmpty() || scope.origins().contains(log.origin())) {
                logs.add(log(log, served));
            }
        }
        scope.origins().stream()
                .filter(origin -> !replay.logs().containsKey(origin))
                .forEach(origin -> findings.add(
                        FindingCode.LOG_UNREGISTERED, Evidence.of(origin), "a registered log", "none in the blocks"));
        int records = records();
        return new AuditReport(
                trust.ledger().channel(),
                scope.reader(),
                replay.height(),
                leaves,
                read,
                logs,
                records,
                served.isPresent(),
                findings);
    }

    private void read() {
        try {
            chain.catchUp();
        } catch (PeerException e) {
            findings.add(
                    FindingCode.PEER_SILENT,
                    Evidence.block(replay.height()),
                    "all blocks",
                    scope.reader() + ": " + e.getMessage());
        }
    }

    private void compareGenesis(Bytes expected) {
        Bytes found =
                replay.genesis().map(founded -> founded.json().canonical()).orElse(Bytes.empty());
        findings.check(
                found.equals(expected),
                FindingCode.GENESIS_DIFFERS,
                Evidence.block(0),
                "governance.json of this network",
                found.size() == 0 ? "no founding" : "another genesis");
    }

    private LogResult log(ReplayedLog log, Optional<Served> served) {
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
        TileCheck.Compared tiles = new TileCheck(service, findings, scope.entries()).check(log, head);
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

    private int records() {
        RecordCheck check = new RecordCheck(trust, peers, replay, findings);
        List<RecordId> records = check.sample(scope.records());
        records.forEach(check::check);
        return records.size();
    }
}
