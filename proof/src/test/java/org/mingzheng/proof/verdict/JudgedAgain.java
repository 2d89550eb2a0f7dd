package org.mingzheng.proof.verdict;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsers;

/** Judges an entry as a verifier does who has only what is stated of its records afterwards. */
public final class JudgedAgain {
    private JudgedAgain() {}

    /**
     * {@return what the verifier makes of the entry}
     *
     * @param entry that a ledger took
     * @param log where
     * @param definitions of all types
     * @param after the records that the entry needs, as they are afterwards
     * @param time about which the verifier knows that the entry was logged by then
     */
    public static Result<List<Move>> of(
            Entry entry, LogTerms log, Definitions definitions, Map<RecordId, RecordState> after, long time) {
        Map<RecordId, StatedState> stated = new HashMap<>();
        after.forEach((id, state) -> {
            RecordAnswer answer = new RecordAnswer(state, state.last().index() + 1);
            stated.put(id, new StatedState("", answer, Endorsers.of(List.of()), time));
        });
        return definitions
                .find(entry.place().type().name(), entry.place().definition())
                .map(type -> Past.of(entry, type, stated, new LedgerTime(time, time))
                        .judged(new Judgement(definitions), log))
                .orElseThrow();
    }
}
