package org.mingzheng.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.AnsweringPeers;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.replay.Replay;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.audit.served.Served;
import org.mingzheng.audit.stated.Chain;
import org.mingzheng.audit.stated.HeadCheck;
import org.mingzheng.audit.stated.Progress;
import org.mingzheng.audit.stated.RecordCheck;
import org.mingzheng.audit.stated.RecordResult;
import org.mingzheng.audit.stated.RecordsCheck;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;

/** One audit, from the first block on. */
public final class Audit {
    private final TrustedLedger trust;
    private final Peers peers;
    private final Scope scope;
    private final Findings findings = new Findings();
    private final Sample sample;
    private final Replay replay;
    private final Chain chain;
    private final Progress progress;

    /**
     * An audit that has read nothing yet.
     *
     * @param trust whom the reader believes
     * @param judgement of entries
     * @param peers whose blocks are read, and who are asked what they hold
     * @param scope what is audited
     * @param progress is told how far it has come
     */
    public Audit(TrustedLedger trust, Judgement judgement, Peers peers, Scope scope, Progress progress) {
        this.trust = trust;
        this.peers = new AnsweringPeers(peers);
        this.scope = scope;
        this.progress = progress;
        sample = new Sample(scope.drawn());
        replay = new Replay(trust.ledger(), judgement, findings, sample);
        chain = new Chain(peers.blocks(scope.reader()), replay, progress);
    }

    /**
     * {@return what it came to}
     *
     * @param genesis the reader's own copy of what the ledger was founded with, if there is one
     * @param served what a service serves, if one is compared
     */
    public AuditReport run(Optional<Bytes> genesis, Optional<Served> served) {
        long start = System.nanoTime();
        read();
        long read = System.nanoTime() - start;
        long leaves = replay.leaves();
        List<LogResult> logs = new ArrayList<>();
        RecordResult records = RecordResult.NONE;
        if (replay.height() > 0) {
            compareGenesis(genesis);
            requireNamed();
            trust.policy().ifPresent(policy -> new PolicyCheck(policy, replay.logs(), findings).check(scope));
            logs.addAll(logs(served));
            records = new RecordsCheck(new RecordCheck(trust, peers, chain, findings), progress)
                    .check(scope::covers, scope.sample());
            new Coverage(scope, findings).tell(unasked(), served.isPresent(), records);
        }
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
        } else if (expected.isEmpty()) {
            findings.add(
                    FindingCode.GENESIS_UNCHECKED, Evidence.of(""), "your own copy of the founding", text(found.get()));
        } else {
            Bytes own = expected.get();
            findings.check(
                    own.equals(found.get()),
                    FindingCode.GENESIS_DIFFERS,
                    Evidence.block(0),
                    text(own),
                    text(found.get()));
        }
    }

    private static String text(Bytes json) {
        return new String(json.unsafeArray(), StandardCharsets.UTF_8);
    }

    private List<String> unasked() {
        return trust.ledger().organisations().stream()
                .map(Organisation::msp)
                .filter(msp -> !peers.organisations().contains(msp))
                .toList();
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
        progress.log(log.origin());
        Endorsers endorsers = new HeadCheck(trust, peers, chain, findings).check(log);
        Optional<LogResult.Served> compared =
                served.flatMap(service -> new ServiceCheck(trust, chain, service, findings, scope, sample).check(log));
        return LogResult.of(log, endorsers, compared);
    }
}
