package org.mingzheng.cli.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.peer.Endorsed;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.replay.ReplayedLog;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.Statement;

/** Asks every organisation's peer for the head that the blocks led to. This alone binds a peer's blocks to what the others hold. */
record HeadCheck(TrustedLedger trust, Peers peers, Chain chain, Findings findings) {
    /** A busy log has another head a moment later. */
    private static final int ATTEMPTS = 5;

    private static final long LAG_MILLIS = 50;
    private static final int MAX_ANSWER = 1 << 20;

    Endorsers check(ReplayedLog log) {
        List<Organisation> asked = trust.ledger().organisations().stream()
                .filter(each -> peers.organisations().contains(each.msp()))
                .toList();
        asked.forEach(organisation -> requireAll(log, organisation));
        List<Endorsement> given = new ArrayList<>();
        asked.forEach(organisation -> ask(log, organisation).ifPresent(given::add));
        Endorsers endorsers = Endorsers.of(given);
        findings.check(
                trust.isEnough(endorsers),
                FindingCode.QUORUM_MISSING,
                Evidence.of(log.origin()),
                trust.ledger().endorsements() + " organisations, " + trust.quorum() + " parties",
                endorsers.organisations().size() + " organisations, " + endorsers.parties() + " parties");
        return endorsers;
    }

    /**
     * A peer that keeps its last blocks to itself would lead to a head that was true a while ago, and is still endorsed. So each
     * peer is asked how far the log has come, and endorses that head if the blocks do not lead so far.
     */
    private void requireAll(ReplayedLog log, Organisation organisation) {
        try {
            long size = size(log, organisation);
            for (int attempt = 0; attempt < ATTEMPTS && log.size() < size; attempt++) {
                Pause.millis(attempt * LAG_MILLIS);
                chain.catchUp();
            }
            if (log.size() < size) {
                Endorsed head = peers.ask(organisation.msp(), question(log.origin(), size));
                findings.add(
                        FindingCode.HEAD_DIFFERS,
                        Evidence.of(log.origin()),
                        line(new CheckpointBody(
                                        log.registration().origin(), log.tree().head())
                                .text()),
                        organisation.msp() + ": " + line(text(head.answer())));
            }
        } catch (PeerException | RejectedException e) {
            findings.add(
                    FindingCode.PEER_SILENT,
                    Evidence.of(log.origin()),
                    "the size of the log",
                    organisation.msp() + ": " + e.getMessage());
        }
    }

    private long size(ReplayedLog log, Organisation organisation) {
        Bytes answer = peers.ask(organisation.msp(), List.of(Bytes.utf8("log"), Bytes.utf8(log.origin())))
                .answer();
        if (Json.parse(answer, MAX_ANSWER).orThrow() instanceof JsonObject json) {
            return json.object("head").integer("size");
        }
        throw new RejectedException(Reason.WRONG_TYPE, "the answer is no object");
    }

    private Optional<Endorsement> ask(ReplayedLog log, Organisation organisation) {
        PeerException last = new PeerException("not asked", new IllegalStateException());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            CheckpointBody body =
                    new CheckpointBody(log.registration().origin(), log.tree().head());
            try {
                Endorsed endorsed = peers.ask(organisation.msp(), question(log.origin(), log.size()));
                return verified(endorsed, body, organisation);
            } catch (PeerException e) {
                last = e;
                chain.catchUp();
            }
        }
        boolean otherSize = last.getMessage().contains("size-not-kept");
        findings.add(
                otherSize ? FindingCode.HEAD_DIFFERS : FindingCode.PEER_SILENT,
                Evidence.of(log.origin()),
                log.size() + " leaves",
                organisation.msp() + ": " + last.getMessage());
        return Optional.empty();
    }

    private static List<Bytes> question(String origin, long size) {
        return List.of(Bytes.utf8("head"), Bytes.utf8(origin), Bytes.utf8("" + size));
    }

    private static String text(Bytes bytes) {
        return new String(bytes.unsafeArray(), StandardCharsets.UTF_8);
    }

    private Optional<Endorsement> verified(Endorsed endorsed, CheckpointBody body, Organisation organisation) {
        Evidence at = Evidence.of(body.origin().name());
        if (!endorsed.answer().equals(Bytes.utf8(body.text()))) {
            findings.add(
                    FindingCode.HEAD_DIFFERS,
                    at,
                    line(body.text()),
                    organisation.msp() + ": " + line(text(endorsed.answer())));
            return Optional.empty();
        }
        Statement statement =
                Statement.head(trust.ledger().channel(), trust.ledger().contract(), body);
        return switch (statement.verify(endorsed.line(), List.of(organisation))) {
            case Result.Accepted<Endorsement>(Endorsement endorsement) -> Optional.of(endorsement);
            case Result.Rejected<Endorsement>(Rejection why) -> {
                findings.add(
                        FindingCode.PEER_SILENT,
                        at,
                        "an endorsement that counts",
                        organisation.msp() + ": " + why.reason().code());
                yield Optional.empty();
            }
        };
    }

    private static String line(String text) {
        return text.strip().replace('\n', ' ');
    }
}
