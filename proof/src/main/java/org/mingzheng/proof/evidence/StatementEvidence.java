package org.mingzheng.proof.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.Endorsed.Told;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.MemberNames;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/** What a file's statements say of records, each record's together. */
final class StatementEvidence {
    private final Endorsed endorsed;
    private final Remarks remarks;
    private final Map<RecordId, History> histories = new HashMap<>();
    private final List<RecordId> damaged = new ArrayList<>();

    private StatementEvidence(Endorsed endorsed, Remarks remarks) {
        this.endorsed = endorsed;
        this.remarks = remarks;
    }

    static StatementEvidence of(SealedFile file, LogEvidence logs, Endorsed endorsed, Remarks remarks) {
        StatementEvidence evidence = new StatementEvidence(endorsed, remarks);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < file.statements().size(); i++) {
            evidence.read(MemberNames.statement(i), file.statements().get(i)).ifPresent(said::add);
        }
        said.sort(Comparator.comparingLong(each -> each.state().knownMillis()));
        said.forEach(each -> evidence.add(each, logs));
        return evidence;
    }

    private record Said(RecordId id, StatedState state) {}

    History history(RecordId id) {
        return histories.computeIfAbsent(id, _ -> new History());
    }

    /**
     * Whether a statement does not stand that may have been news of one of these records. Which record a note is about is in its
     * text: of one that nobody vouches for, that may be anything. One is not counted twice: where all that is stated of a record does
     * not stand, that is the reason of whatever needs the record.
     */
    boolean damaged(Set<RecordId> needed) {
        return damaged.stream()
                .anyMatch(id -> !needed.contains(id) || history(id).newest().isPresent());
    }

    private Optional<Said> read(String member, StatedRecord statement) {
        Told told = endorsed.record(statement);
        remarks.add(member, told.vouched());
        Result<StatedState> state = told.vouched()
                .quorum()
                .then(quorum -> told.answer()
                        .map(answer -> new StatedState(member, answer, quorum.endorsers(), quorum.held())));
        return switch (state) {
            case Result.Accepted<StatedState>(StatedState good) -> Optional.of(new Said(statement.id(), good));
            case Result.Rejected<StatedState>(Rejection rejection) -> {
                damaged.add(statement.id());
                history(statement.id()).add(rejection);
                remarks.add(member, rejection);
                yield Optional.empty();
            }
        };
    }

    private void add(Said said, LogEvidence logs) {
        History history = history(said.id());
        history.add(said.state(), remarks);
        LastEntry last = said.state().record().last();
        if (!logs.agrees(last.origin(), last.index(), last.hash())) {
            history.fork(
                    said.state().member() + " names another entry of the log than a receipt or a statement shows there",
                    remarks,
                    said.state());
        }
    }

    /** The latest instant at which anything stated was known. */
    long latestMillis() {
        return histories.values().stream()
                .flatMap(history -> history.stated().stream())
                .mapToLong(StatedState::knownMillis)
                .max()
                .orElse(0);
    }
}
