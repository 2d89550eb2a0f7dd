package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.record.Rests;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/** A linked record: what it must be, and what becomes of it. */
final class TargetRules {
    private TargetRules() {}

    static void check(Matter matter, LinkRule rule, Link link, RecordState target) {
        boolean dated = rule.when() == LinkRule.When.AT;
        Matter.require(link.at().isPresent() == dated, Reason.LINK_NOT_ALLOWED, "links", "an instant too many or none");
        boolean past =
                link.at().map(at -> at.compareTo(matter.effective()) <= 0).orElse(true);
        Matter.require(past, Reason.LINK_INSTANT, "links", "the instant is after the entry's effect");
        boolean own = switch (rule.owner()) {
            case LOG -> target.owner().equals(matter.log().owner());
            case RECORD -> target.owner().equals(matter.owner());
            case ANY -> true;
        };
        Matter.require(own, Reason.LINK_FOREIGN, "links", "the linked record is another organisation's");
        boolean last = !(rule.last() || rule.moves().isPresent())
                || link.entry().equals(Optional.of(target.last().hash()));
        Matter.require(last, Reason.WRONG_PREVIOUS, "links", "the linked record has another last entry");
        state(matter, rule, link, target);
    }

    private static void state(Matter matter, LinkRule rule, Link link, RecordState target) {
        if (rule.standing().isEmpty() && rule.states().isEmpty()) {
            return;
        }
        UtcTime instant = instant(matter, rule, link);
        Optional<String> state = target.stateAt(instant, matter.time());
        boolean good =
                rule.states().isEmpty() || state.filter(rule.states()::contains).isPresent();
        if (good && !rule.standing().isEmpty()) {
            good = words(matter, link)
                    .standing(target, instant, matter.time())
                    .filter(rule.standing()::contains)
                    .isPresent();
        }
        Matter.require(good, Reason.LINK_STATE, "links", "the linked record was not in such a state");
    }

    /** The document that the record has when it is looked at: a later one is not what is relied on. */
    static Optional<Hash> document(Matter matter, LinkRule rule, Link link, RecordState target) {
        return target.documentAt(instant(matter, rule, link), matter.time()).flatMap(Interval::document);
    }

    private static UtcTime instant(Matter matter, LinkRule rule, Link link) {
        return switch (rule.when()) {
            case AT -> link.at().orElseThrow();
            case EFFECTIVE -> matter.effective();
            case NOW -> new UtcTime(matter.time() / 1000);
        };
    }

    /** What the linked record's states mean, whichever version told them. */
    private static Definition words(Matter matter, Link link) {
        return matter.definitions()
                .newest(link.record().type())
                .orElseThrow(() -> new RejectedException(
                        Reason.UNKNOWN_TYPE, "links", "there is no definition of the linked record's type"));
    }

    /** The linked record's definition, in force at the entry's effect. */
    private static Definition definition(Matter matter, Link link) {
        return matter.definitions()
                .inForce(link.record().type(), matter.effective())
                .orElseThrow(() -> new RejectedException(
                        Reason.UNKNOWN_TYPE, "links", "there is no definition of the linked record's type"));
    }

    static Move move(Matter matter, LinkRule rule, Link link, RecordState target) {
        EventRule event = definition(matter, link).events().get(rule.moves().orElseThrow());
        String type = matter.entry().place().type().name();
        if (event == null || !event.through().contains(type)) {
            throw new RejectedException(
                    Reason.LINK_NOT_ALLOWED, "links", "the linked record's type does not let this type move it");
        }
        String actor = rule.as().orElse(matter.entry().event().actor());
        Matter.require(
                event.actors().contains(actor), Reason.ACTOR_NOT_ALLOWED, "links", "may not move the linked record");
        EventRules.speaks(matter, actor, target.owner(), Reason.LINK_FOREIGN, "links");
        Transition transition = Transition.of(Optional.of(target), event, matter.effective())
                .orElseThrow(() -> new RejectedException(
                        Reason.LINK_STATE, "links", "this cannot happen to the linked record in its state"));
        Matter.require(
                transition.inOrder(), Reason.EFFECTIVE_TOO_EARLY, "effectiveAt", "before the linked record's state");
        return new Move(
                link.record(),
                transition.interval(matter.time(), matter.entry().leafHash(), Rests.none()),
                target.facts());
    }
}
