package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.Predicate;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.record.RecordState;

/** Events of some types, tried at random, of records that go on or begin; what is wrong among them is told to be. */
final class RandomLives {
    private static final int KEPT = 4;

    private final Play play;
    private final Routes routes;
    private final Random random;
    private final List<RecordId> records = new ArrayList<>();

    RandomLives(Play play, Random random) {
        this.play = play;
        this.random = random;
        routes = new Routes(play);
    }

    /** Tries one event of a record of this type. */
    void step(String type) {
        Definition definition = play.definition(type);
        RecordId record = record(type);
        String event = some(List.copyOf(definition.events().keySet()));
        EventRule rule = definition.events().get(event);
        if (!rule.through().isEmpty()) {
            carry(record, event, rule);
        } else if (!waits(rule)) {
            tell(record, event, rule);
        }
    }

    private RecordId record(String type) {
        List<RecordId> known =
                records.stream().filter(each -> each.type().equals(type)).toList();
        if (known.size() < KEPT || random.nextInt(KEPT) == 0) {
            RecordId begun = new RecordId(type, play.id(type));
            records.add(begun);
            return begun;
        }
        return some(known);
    }

    private <T> T some(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Until a time comes: a ledger that is real has no patience for that. */
    private static boolean waits(EventRule rule) {
        return rule.predicates().stream()
                .anyMatch(each -> each instanceof Predicate.NotAfter(String _, String later)
                        && later.equals(Predicate.EFFECTIVE_AT));
    }

    private void carry(RecordId record, String event, EventRule rule) {
        String state = play.ledger.find(record).map(RecordState::state).orElse(State.NEW);
        if (rule.moves().containsKey(state)) {
            routes.carry(record, event);
        }
    }

    private void tell(RecordId record, String event, EventRule rule) {
        Draft draft = new Writer(play, record, event, Map.of()).write(random.nextBoolean());
        Attempt attempt = new Attempt(play, draft, rule);
        String code = Play.answer(play.ledger.judge(attempt.entry, attempt.log, play.now()));
        if (code.equals("ok")) {
            attempt.everything();
            List<Judged> wrong = attempt.judged().stream()
                    .filter(each -> isHere(each, attempt))
                    .toList();
            play.told.add(some(wrong));
            play.append(attempt.entry, attempt.log);
        } else {
            attempt.judged(event, code, attempt.entry, attempt.log, play.now());
            play.told.addAll(attempt.judged());
        }
    }

    /** Whether it is wrong on this ledger, in this log and now. */
    private boolean isHere(Judged judged, Attempt attempt) {
        return !judged.code().equals("ok")
                && judged.code().equals(play.answer(judged))
                && judged.log().equals(attempt.log)
                && judged.time().equals(play.now())
                && judged.records().equals(play.ledger.touched(judged.entry(), judged.log()));
    }
}
