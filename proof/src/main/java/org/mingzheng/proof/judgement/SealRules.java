package org.mingzheng.proof.judgement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.definition.rule.Quorum;
import org.mingzheng.proof.definition.rule.SealRule;
import org.mingzheng.proof.definition.rule.Whose;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.PublicKey;

/** The seals on the entry: which there must be, by whose keys, and that they are genuine. */
final class SealRules {
    private static final SealRule SUPERVISOR = new SealRule(
            Set.of(PlaceRules.SUPERVISOR),
            1,
            1,
            EnumSet.of(Vote.APPROVE),
            Optional.empty(),
            Whose.ANY,
            false,
            Optional.empty());

    private SealRules() {}

    static void check(Matter matter, List<SealRule> event, LinkRules links) {
        List<SealRule> rules = rules(matter, event);
        for (Seal seal : matter.entry().seals()) {
            boolean known = rules.stream()
                    .anyMatch(rule -> rule.roles().contains(seal.header().role())
                            && rule.votes().contains(seal.header().vote()));
            Matter.require(known, Reason.SEAL_NOT_ALLOWED, "seals", "a role or vote that the event does not take");
        }
        for (SealRule rule : rules) {
            List<Seal> seals = matter.entry().seals().stream()
                    .filter(seal -> rule.roles().contains(seal.header().role()))
                    .toList();
            Matter.require(seals.size() >= rule.least(), Reason.SEAL_MISSING, "seals", "the event demands more");
            Matter.require(seals.size() <= rule.most(), Reason.SEAL_NOT_ALLOWED, "seals", "the event takes fewer");
            rule.quorum().ifPresent(quorum -> quorum(matter, quorum, seals, links));
            seals.forEach(seal -> genuine(matter, rule, seal));
        }
    }

    /** What is told later than the type allows takes a supervisor's seal besides. */
    private static List<SealRule> rules(Matter matter, List<SealRule> event) {
        boolean there = event.stream().anyMatch(rule -> rule.roles().contains(PlaceRules.SUPERVISOR));
        if (there || !PlaceRules.isBackdated(matter)) {
            return event;
        }
        List<SealRule> rules = new ArrayList<>(event);
        rules.add(SUPERVISOR);
        return rules;
    }

    private static void genuine(Matter matter, SealRule rule, Seal seal) {
        PublicKey key = rule.self() ? SealingKey.in(matter.entry().fields().open()) : registered(matter, rule, seal);
        try {
            seal.verify(matter.entry(), key).orThrow();
        } catch (RejectedException e) {
            throw new RejectedException(
                    e.rejection().reason(), "seals", e.rejection().detail());
        }
    }

    private static PublicKey registered(Matter matter, SealRule rule, Seal seal) {
        SealingKey key = SealingKey.of(matter, seal);
        boolean own = switch (rule.owner()) {
            case LOG -> key.record().owner().equals(matter.log().owner());
            case RECORD -> key.record().owner().equals(matter.owner());
            case ANY -> true;
        };
        Matter.require(own, Reason.KEY_FOREIGN, "seals", "another organisation registered the key");
        key.require(matter, seal.header().role(), rule.holder());
        return key.publicKey();
    }

    private static void quorum(Matter matter, Quorum quorum, List<Seal> seals, LinkRules links) {
        Json members = value(matter, quorum, quorum.members(), links);
        for (Seal seal : seals) {
            Matter.require(
                    Matter.names(members, seal.header().kid()),
                    Reason.SEAL_QUORUM,
                    "seals",
                    "whoever sealed is not a member");
        }
        int all = members instanceof JsonArray array ? array.size() : 1;
        long approvals = seals.stream().filter(SealRules::approves).count();
        boolean enough = switch (quorum.need()) {
            case ALL -> approvals == all;
            case MAJORITY -> 2 * approvals > all;
            case MAJORITY_OR_PRESIDING -> 2 * approvals > all || presides(matter, quorum, seals, links);
        };
        Matter.require(enough, Reason.SEAL_QUORUM, "seals", "too few members approve");
    }

    private static boolean presides(Matter matter, Quorum quorum, List<Seal> seals, LinkRules links) {
        Json presiding = value(matter, quorum, quorum.presiding().orElseThrow(), links);
        return seals.stream()
                .anyMatch(seal ->
                        approves(seal) && Matter.names(presiding, seal.header().kid()));
    }

    private static boolean approves(Seal seal) {
        return seal.header().vote() == Vote.APPROVE;
    }

    private static @Nullable Json value(Matter matter, Quorum quorum, String field, LinkRules links) {
        if (quorum.of().isEmpty()) {
            return matter.value(field);
        }
        Optional<RecordState> target = links.targets(quorum.of().get()).stream().findFirst();
        return target.isEmpty() ? null : target.get().facts().members().get(field);
    }
}
