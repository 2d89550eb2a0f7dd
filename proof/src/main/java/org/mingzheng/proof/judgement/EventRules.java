package org.mingzheng.proof.judgement;

import org.mingzheng.proof.definition.rule.CodeRule;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.result.Reason;

/** Who tells the event, in whose log, on what grounds. */
final class EventRules {
    private EventRules() {}

    static void actor(Matter matter, EventRule rule) {
        String actor = matter.entry().event().actor();
        Matter.require(rule.actors().contains(actor), Reason.ACTOR_NOT_ALLOWED, "actor", "may not tell this event");
        speaks(matter, actor, matter.owner(), Reason.FOREIGN_RECORD, "actor");
    }

    /** Whether the log's owner may speak as an actor about an organisation's record. */
    static void speaks(Matter matter, String actor, String owner, Reason foreign, String field) {
        if (EventRule.HOME.contains(actor)) {
            Matter.require(owner.equals(matter.log().owner()), foreign, field, "the record is another organisation's");
        } else {
            Matter.require(
                    matter.log().roles().contains(actor),
                    Reason.ROLE_NOT_GRANTED,
                    field,
                    "the log does not have the actor's role");
        }
    }

    /** Legal bases and reasons: codes of the definition. */
    static void grounds(Event event, EventRule rule) {
        CodeRule basis = rule.basis();
        Matter.require(
                !basis.required() || !event.basis().isEmpty(), Reason.BASIS_MISSING, "basis", "the event demands one");
        Matter.require(
                basis.codes().containsAll(event.basis()),
                Reason.BASIS_NOT_ALLOWED,
                "basis",
                "the event does not take it");
        CodeRule reasons = rule.reasons();
        Matter.require(
                !reasons.required() || event.reason().isPresent(),
                Reason.REASON_MISSING,
                "reason",
                "the event demands one");
        Matter.require(
                event.reason().map(reasons.codes()::contains).orElse(true),
                Reason.REASON_NOT_ALLOWED,
                "reason",
                "the event does not take it");
    }
}
