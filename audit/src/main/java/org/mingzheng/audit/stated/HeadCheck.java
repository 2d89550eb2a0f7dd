package org.mingzheng.audit.stated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;

/**
 * Asks every organisation's peer for the head that the blocks led to. This alone binds a peer's blocks to what the others hold. Only a
 * signed head contradicts: an answer that nobody signed, or none, leaves the log unchecked.
 *
 * @param trust whom the reader believes
 * @param peers are asked
 * @param chain that was read
 * @param findings where to put what differs
 */
public record HeadCheck(TrustedLedger trust, Peers peers, Chain chain, Findings findings) {
    /** A busy log has another head a moment later. */
    private static final int ATTEMPTS = 5;

    private static final long LAG_MILLIS = 50;

    /**
     * {@return who signs the head that the blocks lead to}
     *
     * @param log as rebuilt
     */
    public Endorsers check(ReplayedLog log) {
        List<Endorsement> given = new ArrayList<>();
        trust.ledger().organisations().stream()
                .filter(each -> peers.organisations().contains(each.msp()))
                .forEach(organisation -> ask(log, organisation).ifPresent(given::add));
        Endorsers endorsers = Endorsers.of(given);
        findings.check(
                peers.organisations().isEmpty() || trust.isEnough(endorsers),
                FindingCode.QUORUM_MISSING,
                Evidence.of(log.origin()),
                trust.ledger().endorsements() + " organisations, " + trust.quorum() + " parties",
                endorsers.organisations().size() + " organisations, " + endorsers.parties() + " parties");
        return endorsers;
    }

    private Optional<Endorsement> ask(ReplayedLog log, Organisation organisation) {
        try {
            reach(log, organisation);
            return compared(log, organisation, Math.min(log.size(), reached(log, organisation)));
        } catch (PeerException e) {
            return silent(log, organisation, e.getMessage());
        } catch (RejectedException e) {
            return silent(log, organisation, e.rejection().reason().code());
        }
    }

    private Optional<Endorsement> silent(ReplayedLog log, Organisation organisation, String why) {
        findings.add(
                FindingCode.PEER_SILENT,
                Evidence.of(log.origin()),
                "a signed head of " + log.size() + " leaves",
                why,
                List.of(organisation.msp()));
        return Optional.empty();
    }

    /**
     * A peer that keeps its last blocks to itself would lead to a head that was true a while ago, and is still endorsed. So each
     * peer is asked how far the log has come. Nobody signs that size: it says where to look, and contradicts nothing.
     */
    private void reach(ReplayedLog log, Organisation organisation) {
        long target = size(log, organisation);
        for (int attempt = 0; attempt < ATTEMPTS && log.size() < target; attempt++) {
            Pause.millis(attempt * LAG_MILLIS);
            chain.catchUp();
        }
        if (log.size() < target) {
            findings.add(
                    FindingCode.BLOCKS_BEHIND,
                    Evidence.of(log.origin()),
                    words(log.tree().head()),
                    target + " leaves",
                    List.of(organisation.msp()));
        }
    }

    /** How far this peer has come, once it has come as far as the blocks, or is given up. */
    private long reached(ReplayedLog log, Organisation organisation) {
        long size = size(log, organisation);
        for (int attempt = 1; attempt < ATTEMPTS && size < log.size(); attempt++) {
            Pause.millis(attempt * LAG_MILLIS);
            size = size(log, organisation);
        }
        return size;
    }

    /** The endorsement of the newest head, if that is what the peer signed. */
    private Optional<Endorsement> compared(ReplayedLog log, Organisation organisation, long size) {
        PeerHeads.Signed signed =
                heads().signed(log.registration().origin(), size, organisation).orThrow();
        return judged(log, organisation, signed.head()) ? Optional.of(signed.endorsement()) : Optional.empty();
    }

    private PeerHeads heads() {
        return new PeerHeads(trust, peers);
    }

    private long size(ReplayedLog log, Organisation organisation) {
        return heads().size(log.registration().origin(), organisation);
    }

    /** Whether a signed head is the newest that the blocks lead to. */
    private boolean judged(ReplayedLog log, Organisation organisation, TreeHead signed) {
        Optional<TreeHead> ours = log.tree().head(signed.size());
        boolean same = ours.filter(signed::equals).isPresent();
        boolean newest = signed.size() == log.size();
        if (!same || !newest) {
            findings.add(
                    same ? FindingCode.PEER_BEHIND : FindingCode.HEAD_DIFFERS,
                    Evidence.of(log.origin()),
                    words(log.tree().head()) + (newest ? "" : "; " + before(ours, signed.size())),
                    words(signed),
                    List.of(organisation.msp()));
        }
        return same && newest;
    }

    private static String before(Optional<TreeHead> ours, long size) {
        return ours.map(HeadCheck::words).orElse("no append ended at " + size + " leaves");
    }

    private static String words(TreeHead head) {
        return head.size() + " leaves, root " + head.root().base64();
    }
}
