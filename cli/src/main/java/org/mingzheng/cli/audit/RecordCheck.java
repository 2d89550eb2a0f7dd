package org.mingzheng.cli.audit;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.cli.peer.Endorsed;
import org.mingzheng.cli.peer.PeerException;
import org.mingzheng.cli.peer.Peers;
import org.mingzheng.cli.replay.Replay;
import org.mingzheng.cli.replay.TrustedLedger;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.Statement;

/** Asks every organisation's peer for the state of records, and compares with the states that the entries lead to. */
record RecordCheck(TrustedLedger trust, Peers peers, Replay replay, Findings findings) {
    /** Of all records, this many at equal distances; the first and the last among them. */
    List<RecordId> sample(int most) {
        List<RecordId> all = replay.records().all().stream()
                .sorted(Comparator.comparing(RecordId::toString))
                .toList();
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(i -> all.get(count == 1 ? 0 : (int) ((long) i * (all.size() - 1) / (count - 1))))
                .toList();
    }

    void check(RecordId record) {
        RecordState expected = replay.records().find(record).orElseThrow();
        for (Organisation organisation : trust.ledger().organisations()) {
            if (peers.organisations().contains(organisation.msp())) {
                check(record, expected, organisation);
            }
        }
    }

    private void check(RecordId record, RecordState expected, Organisation organisation) {
        Evidence at = Evidence.of(expected.last().origin().name());
        try {
            Endorsed endorsed = peers.ask(
                    organisation.msp(),
                    List.of(Bytes.utf8("record"), Bytes.utf8(record.type()), Bytes.utf8(record.id())));
            compare(record, expected, organisation, endorsed, at);
        } catch (PeerException e) {
            FindingCode code =
                    e.getMessage().contains("no-such-record") ? FindingCode.RECORD_DIFFERS : FindingCode.PEER_SILENT;
            findings.add(code, at, record + " " + expected.state(), organisation.msp() + ": " + e.getMessage());
        }
    }

    private void compare(
            RecordId record, RecordState expected, Organisation organisation, Endorsed endorsed, Evidence at) {
        Optional<RecordState> stated = RecordAnswer.parse(endorsed.answer()).map(RecordAnswer::record)
                        instanceof Result.Accepted<RecordState>(RecordState state)
                ? Optional.of(state)
                : Optional.empty();
        if (stated.filter(state -> isNewer(state)).isPresent()) {
            return; // it changed after the blocks were read
        }
        boolean same = findings.check(
                stated.filter(expected::equals).isPresent(),
                FindingCode.RECORD_DIFFERS,
                at,
                record + " " + text(expected.canonical()),
                organisation.msp() + ": " + text(endorsed.answer()));
        boolean counts = Statement.record(
                                trust.ledger().channel(),
                                trust.ledger().contract(),
                                record.type(),
                                record.id(),
                                endorsed.answer())
                        .then(statement -> statement.verify(endorsed.line(), List.of(organisation)))
                instanceof Result.Accepted;
        if (same && !counts) {
            findings.add(FindingCode.PEER_SILENT, at, "an endorsement that counts", organisation.msp());
        }
    }

    private boolean isNewer(RecordState stated) {
        var log = replay.logs().get(stated.last().origin().name());
        return log != null && stated.last().index() >= log.size();
    }

    private static String text(Bytes answer) {
        return new String(answer.unsafeArray(), StandardCharsets.UTF_8);
    }
}
