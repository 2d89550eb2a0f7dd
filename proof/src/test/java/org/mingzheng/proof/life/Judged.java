package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * An entry, what it was judged by, and what must be answered.
 *
 * @param what is wrong with it
 * @param code of the reason, or {@code ok}
 * @param records that it touches
 */
public record Judged(
        String what, String code, Entry entry, LogTerms log, UtcTime time, Map<RecordId, RecordState> records) {
    /** A good entry that begins a record, and everything that can be wrong with it. */
    public static List<Judged> first(String type) {
        return of(type, true);
    }

    /** A good entry that goes on, rather another organisation's, and everything that can be wrong with it. */
    public static List<Judged> later(String type) {
        return of(type, false);
    }

    /** A good entry of the event that asks for most. */
    public static Judged most(String type) {
        Play play = new Play();
        Draft draft = SampleEntry.most(play, type);
        Entry entry = draft.entry();
        return new Judged("right", "ok", entry, draft.log(), play.now(), play.ledger.touched(entry, draft.log()));
    }

    /** Events, told of records in states in which they cannot happen, or told directly though they happen through others. */
    public static List<Judged> otherStates(String type) {
        return new Attempts(new Play()).otherStates(type);
    }

    private static List<Judged> of(String type, boolean begins) {
        Play play = new Play();
        Definition definition = play.definition(type);
        Map.Entry<String, EventRule> event = definition.events().entrySet().stream()
                .filter(each -> each.getValue().through().isEmpty())
                .filter(each -> each.getValue().moves().containsKey(State.NEW) == begins)
                .min(Comparator.comparing(each -> each.getValue().actors().contains("issuer")))
                .orElseThrow();
        RecordId record = new RecordId(type, play.id(type));
        if (!begins) {
            String from = event.getValue().moves().keySet().iterator().next();
            new Routes(play).reach(record, from, Map.of());
        }
        Draft draft = new Writer(play, record, event.getKey(), Map.of()).write(false);
        Attempt attempt = new Attempt(play, draft, event.getValue());
        attempt.judged("right", "ok", attempt.entry, attempt.log, play.now());
        attempt.everything();
        return new ArrayList<>(attempt.judged());
    }
}
