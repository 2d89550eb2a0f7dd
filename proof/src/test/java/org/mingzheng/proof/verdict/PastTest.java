package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** An application that was returned and made again, and what became of it. */
class PastTest {
    private static final RecordId ID = new RecordId("enforcement-certificate", "a");
    private static final UtcTime DAY = UtcTime.parse("2026-03-02T00:00:00Z").orThrow();
    private static final long TIME = DAY.epochSecond() * 1000;

    private final MemoryLedger ledger = MemoryLedger.shipped();
    private final LogTerms log = ledger.log("JusticeMSP");

    private static Interval interval(long known, String state) {
        return new Interval(DAY, known, state);
    }

    private RecordState returned() {
        LastEntry last = new LastEntry(log.origin(), 1, SampleFile.issued().leafHash());
        List<Interval> intervals = List.of(interval(TIME - 2, "applied"), interval(TIME - 1, "returned"));
        return new RecordState("JusticeMSP", last, intervals, JsonObject.empty());
    }

    /** Made again, then so many further states, known at an instant. */
    private Result<List<Move>> againWith(int further, long known) {
        ledger.records.put(ID, returned());
        Entry again = new Draft(ledger, log, ID.type(), ID.id(), DAY)
                .event("resubmitted")
                .entry();
        List<Interval> intervals = new ArrayList<>(returned().intervals());
        intervals.add(interval(TIME, "applied"));
        for (int i = 0; i < further; i++) {
            intervals.add(interval(known, "reviewed"));
        }
        RecordState after = new RecordState("JusticeMSP", returned().last(), intervals, JsonObject.empty());
        return JudgedAgain.of(again, log, ledger.definitions(), Map.of(ID, after), TIME + 1);
    }

    private static void isRefused(Result<List<Move>> result) {
        assertThat(result).isInstanceOf(Result.Rejected.class);
        assertThat(((Result.Rejected<?>) result).rejection().reason()).isEqualTo(Reason.STATE_NOT_ALLOWED);
    }

    @Test
    void anEntryIsJudgedByWhatWasBeforeItThoughMoreWasLoggedBeforeAnybodyVouchedForIt() {
        assertThat(againWith(0, TIME).isAccepted()).isTrue();
        assertThat(againWith(3, TIME).isAccepted()).isTrue();
        assertThat(againWith(3, TIME + 1).isAccepted()).isTrue();
    }

    @Test
    void upToSixteenStatesAreLeftOutAndNoMore() {
        assertThat(againWith(Past.MOST - 1, TIME).isAccepted()).isTrue();
        isRefused(againWith(Past.MOST, TIME));
    }

    @Test
    void whatBecameKnownLaterDoesNotCount() {
        assertThat(againWith(Past.MOST, TIME + 2).isAccepted()).isTrue();
    }
}
