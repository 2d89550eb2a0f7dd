package org.mingzheng.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.audit.served.Served;
import org.mingzheng.audit.stated.Chain;
import org.mingzheng.audit.stated.Pause;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.NoteVerifier;
import org.mingzheng.proof.note.VerifiedNote;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.OrganisationKey;

/**
 * Compares a log with the checkpoint that a service serves of it. A service publishes a moment after the ledger, and stragglers' lines
 * come later still: for so long it is asked again.
 */
record Comparison(TrustedLedger trust, Chain chain, Served served, Findings findings, Duration patience) {
    private static final long PAUSE_MILLIS = 250;

    /** The tree that the checkpoint shows, if it is one that the log was. */
    Optional<TreeHead> checkpoint(ReplayedLog log) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Checkpoint> checkpoint = read(log);
            if (checkpoint.isEmpty()) {
                return Optional.empty();
            }
            List<FindingCode> problems = problems(log, checkpoint.get());
            boolean mends = !problems.isEmpty() && !problems.contains(FindingCode.CHECKPOINT_DIFFERS);
            if (!mends || System.nanoTime() > end) {
                return judged(log, checkpoint.get(), problems);
            }
            Pause.millis(PAUSE_MILLIS);
        }
    }

    private Optional<Checkpoint> read(ReplayedLog log) {
        Optional<Bytes> note = served.get("/log/" + log.origin() + "/checkpoint");
        return note.flatMap(bytes -> switch (Checkpoint.parse(bytes)) {
            case Result.Accepted<Checkpoint>(Checkpoint checkpoint) -> Optional.of(checkpoint);
            case Result.Rejected<Checkpoint>(Rejection why) -> {
                findings.add(
                        FindingCode.CHECKPOINT_FORGED,
                        Evidence.of(log.origin()),
                        "a checkpoint",
                        why.reason().code());
                yield Optional.empty();
            }
        });
    }

    private List<FindingCode> problems(ReplayedLog log, Checkpoint checkpoint) {
        TreeHead shown = checkpoint.body().head();
        if (shown.size() > log.size()) {
            chain.catchUp();
        }
        List<FindingCode> problems = new ArrayList<>();
        if (!isOurs(log, checkpoint)) {
            problems.add(FindingCode.CHECKPOINT_DIFFERS);
        }
        if (!(signed(log, checkpoint) instanceof Result.Accepted<Endorsers>(Endorsers endorsers)
                && trust.isEnough(endorsers))) {
            problems.add(FindingCode.CHECKPOINT_FORGED);
        }
        if (shown.size() < log.size()) {
            problems.add(FindingCode.CHECKPOINT_BEHIND);
        }
        return problems;
    }

    private static boolean isOurs(ReplayedLog log, Checkpoint checkpoint) {
        TreeHead shown = checkpoint.body().head();
        return checkpoint.body().origin().equals(log.registration().origin())
                && log.tree().head(shown.size()).filter(shown::equals).isPresent();
    }

    /** Who stands under a checkpoint, if all known lines verify, the log's among them. */
    Result<Endorsers> signed(ReplayedLog log, Checkpoint checkpoint) {
        List<OrganisationKey> organisations = trust.keys();
        String logKey = log.registration().key(checkpoint.body().head().size());
        return VerifierKey.parse(logKey).then(key -> {
            List<NoteVerifier> known = new ArrayList<>(organisations);
            known.add(key);
            return checkpoint.verify(known).map((VerifiedNote note) -> OrganisationKey.endorsers(note, organisations));
        });
    }

    private Optional<TreeHead> judged(ReplayedLog log, Checkpoint checkpoint, List<FindingCode> problems) {
        TreeHead shown = checkpoint.body().head();
        for (FindingCode problem : problems) {
            findings.add(problem, Evidence.of(log.origin()), expected(problem, log), found(problem, log, checkpoint));
        }
        return problems.contains(FindingCode.CHECKPOINT_DIFFERS) ? Optional.empty() : Optional.of(shown);
    }

    private String expected(FindingCode problem, ReplayedLog log) {
        return problem == FindingCode.CHECKPOINT_FORGED
                ? "the log's signature, and " + trust.ledger().endorsements() + " organisations"
                : head(log.tree().head());
    }

    private String found(FindingCode problem, ReplayedLog log, Checkpoint checkpoint) {
        TreeHead shown = checkpoint.body().head();
        return problem == FindingCode.CHECKPOINT_FORGED
                ? switch (signed(log, checkpoint)) {
                    case Result.Accepted<Endorsers>(Endorsers endorsers) ->
                        endorsers.organisations().size() + " organisations, " + endorsers.parties() + " parties";
                    case Result.Rejected<Endorsers>(Rejection why) ->
                        why.reason().code();
                }
                : checkpoint.body().origin() + " " + head(shown)
                        + log.tree()
                                .head(shown.size())
                                .map(ours ->
                                        ", where the blocks have " + ours.root().base64())
                                .orElse(", a size that no append ended at");
    }

    private static String head(TreeHead head) {
        return head.size() + " leaves, root " + head.root().base64();
    }
}
