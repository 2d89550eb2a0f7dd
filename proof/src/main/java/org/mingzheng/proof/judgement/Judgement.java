package org.mingzheng.proof.judgement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/** Judges entries by definitions. Pure and deterministic: decides by its arguments alone. */
public final class Judgement {
    private final Definitions definitions;

    /**
     * Judges by these definitions.
     *
     * @param definitions of all types that are to be known
     */
    public Judgement(Definitions definitions) {
        this.definitions = definitions;
    }

    /** {@return by which this judges} */
    public Definitions definitions() {
        return definitions;
    }

    /**
     * {@return the records that {@link #judge} will ask for} The entry's own, those of its links and of its seals' keys, and the one
     * that guards its number.
     *
     * @param entry any
     * @param owner MSP id of the owner of the log that is to take it
     */
    public Set<RecordId> needed(Entry entry, String owner) {
        Set<RecordId> needed = new HashSet<>();
        needed.add(entry.place().recordId());
        for (Link link : entry.links()) {
            needed.add(link.record());
        }
        for (Seal seal : entry.seals()) {
            needed.add(SealingKey.record(seal.header().kid()));
        }
        definition(entry)
                .flatMap(found -> NumberRules.guard(found, entry, owner))
                .ifPresent(needed::add);
        return needed;
    }

    private Optional<Definition> definition(Entry entry) {
        return definitions.inForce(entry.place().type().name(), entry.event().effectiveAt());
    }

    /**
     * {@return what the entry does, its own record first, or which rule it breaks}
     *
     * @param entry as parsed
     * @param log that is to take it
     * @param timeMillis time of the transaction, in milliseconds since 1970
     * @param records those of {@link #needed}, as the entries before this one have left them
     */
    public Result<List<Move>> judge(
            Entry entry, LogTerms log, long timeMillis, Function<RecordId, Optional<RecordState>> records) {
        return Result.of(() -> {
            PlaceRules.check(entry, log);
            Definition definition = PlaceRules.definition(entry, definitions);
            Optional<RecordState> before = records.apply(entry.place().recordId());
            Matter matter = new Matter(entry, definition, definitions, log, timeMillis, before, records);
            return moves(matter);
        });
    }

    private static List<Move> moves(Matter matter) {
        PlaceRules.chain(matter);
        PlaceRules.notAhead(matter);
        EventRule rule = event(matter);
        EventRules.actor(matter, rule);
        Transition own = Transition.of(matter.before(), rule, matter.effective())
                .orElseThrow(() -> new RejectedException(
                        Reason.STATE_NOT_ALLOWED, "event", "cannot happen to a record in this state"));
        PlaceRules.notBehind(matter, own);
        EventRules.grounds(matter.entry().event(), rule);
        FieldRules.check(matter, rule.fields());
        Optional<Move> number = NumberRules.check(matter);
        LinkRules links = LinkRules.check(matter, rule.links());
        SealRules.check(matter, rule.seals(), links);
        for (var predicate : rule.predicates()) {
            Predicates.check(matter, links, predicate);
        }
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(
                matter.entry().place().recordId(),
                own.interval(matter.time(), matter.entry().leafHash(), links.rests()),
                FieldRules.facts(matter)));
        number.ifPresent(moves::add);
        moves.addAll(links.moves());
        return moves;
    }

    private static EventRule event(Matter matter) {
        EventRule rule = matter.definition().events().get(matter.entry().event().name());
        if (rule == null) {
            throw new RejectedException(Reason.UNKNOWN_EVENT, "event", "the type has no such event");
        }
        Matter.require(
                rule.through().isEmpty(),
                Reason.EVENT_NOT_DIRECT,
                "event",
                "happens through other types' entries only");
        return rule;
    }
}
