package org.mingzheng.ledger.append;

import java.util.List;
import java.util.Optional;
import org.mingzheng.ledger.fabric.Call;
import org.mingzheng.ledger.fabric.Endorsing;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.Refusal;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/** Makes one append after the other, each on the size that the log has then. */
final class Appender {
    private static final long LAG_MILLIS = 5;
    private static final long UNKNOWN = -1;
    private static final int MAX_ANSWER = 4096;

    private final ServedLog log;
    private final AppendStore store;
    private final Steps steps;
    private final Measures measures;
    private final Settling settling;
    private long size = UNKNOWN;
    private long projected = UNKNOWN;

    Appender(ServedLog log, AppendStore store, Steps steps, Measures measures) {
        this.log = log;
        this.store = store;
        this.steps = steps;
        this.measures = measures;
        this.settling = new Settling(log.client(), steps);
    }

    /** Ends what an earlier writer left on its way. */
    void finishOpen() throws Exception {
        Optional<Append> open = store.open();
        if (open.isPresent()) {
            var _ = settle(open.get());
        }
    }

    /** Whether the rows know of all that the log has. */
    boolean isProjected() throws Exception {
        if (projected < size()) {
            projected = store.projected();
        }
        return projected >= size();
    }

    private long size() throws LedgerAwayException, RefusedException {
        if (size == UNKNOWN) {
            size = Registrations.ask(log.client(), log.origin()).head().size();
        }
        return size;
    }

    Call call(String function, String batch) throws LedgerAwayException, RefusedException {
        return new Call(function, log.origin().name(), Long.toString(size()), batch);
    }

    Endorsing endorse(Call call) throws Exception {
        return steps.at(Step.ENDORSE, () -> log.client().endorse(call));
    }

    /** Whether it is in the log; else it never will be, and may be made again. */
    boolean append(String batch, Endorsing.Endorsed endorsed, List<Waiting> entries) throws Exception {
        Append append = steps.at(Step.STORE_ENVELOPE, () -> store.store(batch, endorsed, entries));
        boolean logged = settle(append) == Settled.LOGGED;
        if (logged) {
            size = answer(endorsed).integer("size");
        }
        return logged;
    }

    static JsonObject answer(Endorsing.Endorsed endorsed) {
        return (JsonObject) Json.parse(endorsed.answer(), MAX_ANSWER).orThrow();
    }

    private Settled settle(Append append) throws Exception {
        Settled how = settling.settle(append);
        size = UNKNOWN;
        boolean _ = steps.at(Step.SETTLE, () -> {
            store.settle(append);
            return true;
        });
        return how;
    }

    /** Whether only the size or the time was another by then. */
    static boolean isLate(Refusal refusal) {
        return refusal.reason().equals("wrong-size") || refusal.reason().equals("time-decreases");
    }

    /** The refusal is of the append as a whole: it is made again, after a while. */
    void lookAgain(Refusal refusal) throws InterruptedException, LedgerAwayException {
        size = UNKNOWN;
        measures.failures().increment();
        if (isLate(refusal)) {
            Thread.sleep(LAG_MILLIS);
        } else {
            throw new LedgerAwayException(
                    "the ledger refuses any append: " + refusal.reason() + " (" + refusal.detail() + ")");
        }
    }
}
