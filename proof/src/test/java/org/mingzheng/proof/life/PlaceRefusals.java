package org.mingzheng.proof.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.judgement.Draft;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.time.UtcTime;

/** Wrong actors, logs, times and grounds. */
final class PlaceRefusals {
    private static final long SKEW = 15 * 60;

    private PlaceRefusals() {}

    static void check(Attempt attempt) {
        attempt.refused("nothing", "ok", draft -> draft);
        attempt.refused("actor", "actor-not-allowed", draft -> draft.actor("anybody"));
        attempt.refused("event", "unknown-event", draft -> draft.event("abolished"));
        chain(attempt);
        logs(attempt);
        times(attempt);
        grounds(attempt);
    }

    private static void chain(Attempt attempt) {
        Place place = attempt.entry.place();
        Hash other = Hash.leaf(Bytes.utf8("another entry"));
        boolean begins = place.previous().isEmpty();
        placed(attempt, "channel", "wrong-channel", "elsewhere", place.definition(), place.previous());
        placed(attempt, "definition", "definition-not-in-force", place.channel(), other.value(), place.previous());
        String code = begins ? "no-such-record" : "wrong-previous";
        placed(attempt, "after another entry", code, place.channel(), place.definition(), Optional.of(other));
        if (!begins) {
            placed(attempt, "as the first", "record-exists", place.channel(), place.definition(), Optional.empty());
        }
    }

    private static void placed(
            Attempt attempt, String what, String code, String channel, Bytes definition, Optional<Hash> previous) {
        Entry entry = attempt.entry;
        Place old = entry.place();
        Place place = new Place(channel, old.origin(), old.type(), definition, old.record(), previous);
        Entry changed = new Entry(place, entry.event(), entry.fields(), entry.links(), List.of());
        attempt.judged(what, code, changed, attempt.log, attempt.play.now());
    }

    private static void logs(Attempt attempt) {
        Play play = attempt.play;
        boolean home = EventRule.HOME.contains(attempt.entry.event().actor());
        if (!home || attempt.entry.place().previous().isPresent()) {
            Draft draft = attempt.copy().in(play.stranger);
            String code = home ? "foreign-record" : "role-not-granted";
            attempt.judged("owner of the log", code, draft.entry(), play.stranger, play.now());
        }
        attempt.judged("origin", "wrong-origin", attempt.entry, play.stranger, play.now());
        LogTerms log = attempt.log;
        LogTerms narrow = new LogTerms(log.channel(), log.origin(), log.owner(), Set.of("nothing"), log.roles());
        attempt.judged("types of the log", "type-not-allowed", attempt.entry, narrow, play.now());
    }

    private static void times(Attempt attempt) {
        long most = attempt.definition.bounds().maxBackdating();
        boolean supervised = attempt.entry.seals().stream()
                .anyMatch(seal -> seal.header().role().equals("supervisor"));
        if (!supervised) {
            attempt.judged("back-dated", "effective-too-early", attempt.entry, attempt.log, attempt.later(most + 1));
        }
        attempt.judged("ahead", "effective-too-late", attempt.entry, attempt.log, attempt.later(-SKEW - 1));
        if (attempt.entry.place().previous().isPresent() && !attempt.rule.fromStart()) {
            long last = attempt.record().intervals().getLast().effectiveFrom().epochSecond();
            attempt.refused(
                    "before the present state", "effective-too-early", draft -> draft.effective(new UtcTime(last - 1)));
        }
    }

    private static void grounds(Attempt attempt) {
        Event event = attempt.entry.event();
        attempt.refused("basis", "basis-not-allowed", draft -> draft.basis("cn:no-law:1"));
        attempt.refused("reason", "reason-not-allowed", draft -> draft.reason("whim"));
        if (attempt.rule.basis().required()) {
            attempt.refused("no basis", "basis-missing", draft -> {
                Draft bare = draft.groundless();
                event.reason().ifPresent(bare::reason);
                return bare;
            });
        }
        if (attempt.rule.reasons().required()) {
            attempt.refused("no reason", "reason-missing", draft -> {
                Draft bare = draft.groundless();
                event.basis().forEach(bare::basis);
                return bare;
            });
        }
    }
}
