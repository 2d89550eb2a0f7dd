package org.mingzheng.proof.life;

import java.util.List;
import java.util.Map;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.time.UtcTime;

/**
 * A definition's second version, from an instant on: an award that was begun under the first, and is challenged about that time
 * on grounds that only one of the versions knows.
 */
public final class VersionCases {
    /** The midnight in China with which March 2026 begins. */
    public static final UtcTime CHANGE = UtcTime.parse("2026-02-28T16:00:00Z").orThrow();

    private static final String AWARD = "award";
    private static final String EVENT = "challenged";
    private static final String OLD_GROUNDS = "cn:arbitration-law:59";
    private static final String NEW_GROUNDS = "cn:arbitration-law-2025:set-aside-window";
    private static final long MINUTE = 60;
    private static final long DAY = 86_400;

    private final Play play = new Play(new UtcTime(CHANGE.epochSecond() - 20 * DAY));
    private final Attempt attempt;

    private VersionCases() {
        RecordId record = new RecordId(AWARD, play.id(AWARD));
        new Routes(play).reach(record, "served", Map.of());
        play.key(play.foreign, "court0", "person", "court");
        play.notBefore(CHANGE.epochSecond() - 2 * MINUTE);
        Definition first = play.definition(AWARD);
        Draft draft = new Writer(play, record, EVENT, Map.of()).write(false);
        attempt = new Attempt(play, draft, first.events().get(EVENT));
    }

    /** All cases. */
    public static List<Judged> all() {
        VersionCases cases = new VersionCases();
        UtcTime last = new UtcTime(CHANGE.epochSecond() - 1);
        cases.challenged("old grounds in the last second of the first version", "ok", last, last, OLD_GROUNDS);
        cases.challenged("old grounds as the second version begins", "basis-not-allowed", CHANGE, CHANGE, OLD_GROUNDS);
        cases.challenged("new grounds before the second version", "basis-not-allowed", last, last, NEW_GROUNDS);
        cases.challenged("new grounds as the second version begins", "ok", CHANGE, CHANGE, NEW_GROUNDS);
        cases.challenged("the second version too early", "definition-not-in-force", CHANGE, last, NEW_GROUNDS);
        cases.challenged("the first version too late", "definition-not-in-force", last, CHANGE, OLD_GROUNDS);
        return cases.attempt.judged();
    }

    /** By the version of one instant, with effect at another. */
    private void challenged(String what, String code, UtcTime version, UtcTime effective, String grounds) {
        Draft draft = attempt.copy().effective(version).copy().effective(effective);
        attempt.judged(
                what,
                code,
                draft.in(attempt.log).groundless().basis(grounds).entry(),
                attempt.log,
                attempt.later(MINUTE * 60));
    }
}
