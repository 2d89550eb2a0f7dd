package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/** An entry that is right, to be made wrong in one way at a time; remembers what was answered otherwise than it must be. */
final class Attempt {
    final Play play;
    final EventRule rule;
    final Definition definition;
    final Entry entry;
    final LogTerms log;
    private final Draft right;
    private final Map<String, String> surprises = new LinkedHashMap<>();
    private final List<Judged> judged = new ArrayList<>();

    Attempt(Play play, Draft right, EventRule rule) {
        this.play = play;
        this.right = right;
        this.rule = rule;
        entry = right.entry();
        log = right.log();
        definition = play.definition(entry.place().type().name());
    }

    /** Makes it wrong in every way that fits it. */
    void everything() {
        PlaceRefusals.check(this);
        FieldRefusals.check(this);
        new LinkRefusals(this).check();
        new SealRefusals(this).check();
    }

    Draft copy() {
        return right.copy();
    }

    UtcTime later(long seconds) {
        return new UtcTime(play.now().epochSecond() + seconds);
    }

    RecordState record() {
        return play.ledger.find(entry.place().recordId()).orElseThrow();
    }

    /** Changed so, the entry is refused for this reason. */
    void refused(String what, String code, UnaryOperator<Draft> change) {
        Entry changed = change.apply(copy()).entry();
        judged(what, code, changed, log, play.now());
    }

    /** On another ledger the same entry is refused for this reason. */
    void refusedWhere(String what, String code, RecordId id, UnaryOperator<RecordState> change) {
        play.aside(() -> {
            play.ledger.records.computeIfPresent(id, (_, state) -> change.apply(state));
            judged(what, code, entry, log, play.now());
        });
    }

    void judged(String what, String code, Entry changed, LogTerms by, UtcTime time) {
        judged.add(new Judged(what, code, changed, by, time, play.ledger.touched(changed, by)));
        String answer = Play.answer(play.ledger.judge(changed, by, time));
        if (!answer.equals(code)) {
            surprises.put(what, "expected " + code + ", was " + answer);
        }
    }

    Map<String, String> surprises() {
        return surprises;
    }

    /** Everything that was tried. */
    List<Judged> judged() {
        return judged;
    }
}
