package org.mingzheng.audit.stated;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.peer.Endorsed;
import org.mingzheng.audit.peer.PeerException;
import org.mingzheng.audit.peer.Peers;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.Statement;

/**
 * Asks one organisation's peer for the state of one record, and compares it with the state that the blocks lead to. Only a signed
 * state contradicts; that a peer says there is no such record is signed by nobody, and leaves the record unchecked.
 *
 * @param trust whom the reader believes
 * @param peers are asked
 * @param chain that was read
 * @param findings where to put what differs
 */
public record RecordCheck(TrustedLedger trust, Peers peers, Chain chain, Findings findings) {
    private static final int ATTEMPTS = 5;
    private static final long LAG_MILLIS = 50;

    /** Whether the peer states what the blocks lead to. */
    boolean check(RecordId record, Organisation organisation) {
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                Optional<Boolean> same = compared(record, organisation, Optional.empty());
                if (same.isPresent()) {
                    return same.get();
                }
                Pause.millis(attempt * LAG_MILLIS);
                chain.catchUp();
            }
            boolean current = isCurrent(record, organisation);
            return compared(record, organisation, Optional.of(current)).orElse(false);
        } catch (PeerException e) {
            return silent(record, organisation, e.getMessage());
        }
    }

    /** Whether the peer signs the newest head of the log of the record's last entry: then it has that entry. */
    private boolean isCurrent(RecordId record, Organisation organisation) {
        RecordState expected = chain.replay().records().find(record).orElseThrow();
        var log = chain.replay().logs().get(expected.last().origin().name());
        return log != null
                && new PeerHeads(trust, peers)
                                .signed(expected.last().origin(), log.size(), organisation)
                                .map(PeerHeads.Signed::head)
                        instanceof Result.Accepted<TreeHead>(TreeHead head)
                && head.equals(log.tree().head());
    }

    private boolean silent(RecordId record, Organisation organisation, String why) {
        RecordState expected = chain.replay().records().find(record).orElseThrow();
        findings.add(FindingCode.PEER_SILENT, at(expected), text(record, expected), why, List.of(organisation.msp()));
        return false;
    }

    /**
     * Nothing if either side may only be behind the other, and another attempt is left.
     *
     * @param current on the last attempt, whether the peer has the record's last entry
     */
    private Optional<Boolean> compared(RecordId record, Organisation organisation, Optional<Boolean> current) {
        Endorsed endorsed = peers.ask(
                organisation.msp(), List.of(Bytes.utf8("record"), Bytes.utf8(record.type()), Bytes.utf8(record.id())));
        RecordState expected = chain.replay().records().find(record).orElseThrow();
        return switch (signed(record, organisation, endorsed)) {
            case Result.Rejected<RecordState>(Rejection why) ->
                Optional.of(silent(record, organisation, why.reason().code()));
            case Result.Accepted<RecordState>(RecordState stated) when stated.equals(expected) -> Optional.of(true);
            case Result.Accepted<RecordState>(RecordState stated)
            when isNewer(stated) ->
                current.map(_ -> differs(FindingCode.BLOCKS_BEHIND, record, expected, stated, organisation));
            case Result.Accepted<RecordState>(RecordState stated)
            when isOlder(stated, expected) ->
                current.map(has -> differs(
                        has ? FindingCode.RECORD_DIFFERS : FindingCode.PEER_BEHIND,
                        record,
                        expected,
                        stated,
                        organisation));
            case Result.Accepted<RecordState>(RecordState stated) ->
                Optional.of(differs(FindingCode.RECORD_DIFFERS, record, expected, stated, organisation));
        };
    }

    private Result<RecordState> signed(RecordId record, Organisation organisation, Endorsed endorsed) {
        Result<Endorsement> endorsement = Statement.record(
                        trust.ledger().channel(),
                        trust.ledger().contract(),
                        record.type(),
                        record.id(),
                        endorsed.answer())
                .then(statement -> statement.verify(endorsed.line(), List.of(organisation)));
        return endorsement.then(_ -> RecordAnswer.parse(endorsed.answer())).map(RecordAnswer::record);
    }

    /** It was changed by an entry that is not in the blocks that were read. */
    private boolean isNewer(RecordState stated) {
        var log = chain.replay().logs().get(stated.last().origin().name());
        return log != null && stated.last().index() >= log.size();
    }

    /** It is what the record was before its newest states, so that the peer may not have the newest blocks. */
    private static boolean isOlder(RecordState stated, RecordState expected) {
        int states = stated.intervals().size();
        return states <= expected.intervals().size()
                && stated.intervals().equals(expected.intervals().subList(0, states));
    }

    private boolean differs(
            FindingCode code, RecordId record, RecordState expected, RecordState stated, Organisation organisation) {
        findings.add(code, at(expected), text(record, expected), text(record, stated), List.of(organisation.msp()));
        return false;
    }

    private static Evidence at(RecordState expected) {
        return Evidence.of(expected.last().origin().name());
    }

    private static String text(RecordId record, RecordState state) {
        return record + " " + new String(state.canonical().unsafeArray(), StandardCharsets.UTF_8);
    }
}
