package org.mingzheng.ledger.append;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mingzheng.fabric.client.Endorsing;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.past.BehindException;
import org.mingzheng.ledger.past.Past;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Trouble;
import org.mingzheng.proof.contract.LogDescription;
import org.mingzheng.proof.contract.Refusal;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.TreeHead;

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
    private final Past past;
    private final LogTime time = new LogTime(InstantSource.system());
    private long size = UNKNOWN;
    private long projected = UNKNOWN;

    Appender(ServedLog log, AppendStore store, Steps steps, Measures measures, Past past, Trouble trouble) {
        this.log = log;
        this.store = store;
        this.steps = steps;
        this.measures = measures;
        this.past = past;
        this.settling = new Settling(log.client(), steps, trouble);
    }

    /** Ends what an earlier writer left on its way. */
    void finishOpen() throws Exception {
        Optional<Append> open = store.open();
        if (open.isPresent()) {
            var _ = settle(open.get());
        }
    }

    /** The last block that was projected must be the ledger's. */
    void requireChain() throws BehindException, LedgerAwayException {
        past.requireChain(log.client());
    }

    /** Whether the rows know of all that the log has, and of nothing else. */
    boolean isProjected() throws Exception {
        if (projected < size()) {
            projected = store.projected();
        }
        if (projected > size) {
            size = UNKNOWN;
        }
        return projected == size;
    }

    /** What the ledger says is taken for true only if it agrees with all that was seen of it. */
    private long size() throws LedgerAwayException, RefusedException, BehindException {
        if (size == UNKNOWN) {
            LogDescription seen = Registrations.ask(log.client(), log.origin());
            TreeHead head = seen.head();
            past.requireHead(log, head);
            time.seen(seen.time());
            size = head.size();
        }
        return size;
    }

    /** An append to the log as it is now; none while this machine's clock is behind it. */
    Call call(String function, String batch)
            throws LedgerAwayException, RefusedException, BehindException, InterruptedException {
        if (time.ranBackwards()) {
            size = UNKNOWN;
        }
        Call call = new Call(function, log.origin().name(), Long.toString(size()), batch);
        time.await();
        return call;
    }

    Endorsing endorse(Call call) throws Exception {
        return steps.at(Step.ENDORSE, () -> log.client().endorse(call));
    }

    /** Whether it is in the log; else it never will be, and may be made again. */
    boolean append(String batch, Endorsed endorsed, List<Waiting> entries) throws Exception {
        Append append = steps.at(Step.STORE_ENVELOPE, () -> store.store(batch, endorsed, entries));
        boolean logged = settle(append) == Settled.LOGGED;
        if (logged) {
            size = answer(endorsed).integer("size");
            time.appended();
        }
        return logged;
    }

    static JsonObject answer(Endorsed endorsed) {
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
        return refusal.is(RefusalReason.WRONG_SIZE) || refusal.is(RefusalReason.TIME_DECREASES);
    }

    /** The refusal is of the append as a whole: it is made again, after a while. */
    void lookAgain(Refusal refusal) throws InterruptedException, LedgerAwayException {
        size = UNKNOWN;
        measures.failures().increment();
        if (isLate(refusal)) {
            Thread.sleep(LAG_MILLIS);
        } else {
            throw new LedgerAwayException(
                    "the ledger refuses any append: " + refusal.reason().code() + " (" + refusal.detail() + ")");
        }
    }
}
