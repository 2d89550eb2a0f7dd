package org.mingzheng.proof.status;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.evidence.Evidence;
import org.mingzheng.proof.evidence.StatedState;
import org.mingzheng.proof.evidence.Step;
import org.mingzheng.proof.evidence.Steps;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.status.Stated.Basis;
import org.mingzheng.proof.status.Stated.Marked;
import org.mingzheng.proof.status.Stated.Since;
import org.mingzheng.proof.status.Stated.Successor;
import org.mingzheng.proof.time.UtcTime;

/**
 * What the newest statement of a record tells of an instant. All that the answer says is known: whoever asks chooses the statement's
 * time, and could hide the last minutes by it.
 *
 * @param evidence in which it stands
 * @param definition of the record's type, if it is known
 * @param state as it is stated
 * @param steps what is logged of the record besides
 * @param at the instant
 */
public record Telling(Evidence evidence, Optional<Definition> definition, StatedState state, Steps steps, UtcTime at) {
    private static final long ALL_KNOWN = Long.MAX_VALUE;

    /** {@return the record} */
    public RecordState record() {
        return state.record();
    }

    /** {@return seconds after which the statement does not tell the present} */
    public long maxAge() {
        long policy = evidence.policy().maxStatementAge();
        return definition
                .map(type -> Math.min(type.bounds().maxStatementAge(), policy))
                .orElse(policy);
    }

    /**
     * {@return the record's own standing, if it was in effect and its type is known, or {@link Reason#DEFINITION_UNKNOWN} if a version that
     * is not known told something of it} Facts that are not what the type demands have none; whoever states such has no good contract.
     */
    public Result<Optional<Standing>> standing() {
        return definition.filter(type -> !type.knows(record())).isPresent()
                ? Result.rejected(
                        Reason.DEFINITION_UNKNOWN, "the record has a state, a mark or a fact of a later version")
                : Result.of(() -> definition.flatMap(type -> type.standing(record(), at, ALL_KNOWN)));
    }

    /**
     * {@return what is told, with what was found out about it}
     *
     * @param standing of the record
     * @param successor of its document
     * @param bases on which its standing rests
     */
    public Stated stated(Optional<Standing> standing, Optional<Successor> successor, List<Base> bases) {
        return new Stated(
                definition,
                record().stateAt(at, ALL_KNOWN),
                standing,
                marks(),
                record().intervalAt(at, ALL_KNOWN).map(this::since),
                successor,
                bases,
                state.endorsers(),
                state.knownMillis(),
                maxAge());
    }

    private List<Marked> marks() {
        return record().marksAt(at, ALL_KNOWN).entrySet().stream()
                .map(each -> new Marked(
                        each.getKey(),
                        definition.map(type -> type.markStanding(each.getKey())),
                        each.getValue().effectiveFrom(),
                        each.getValue().knownFrom()))
                .toList();
    }

    private Since since(Interval interval) {
        Optional<Step> step = steps.made(interval);
        return new Since(
                interval.effectiveFrom(),
                interval.knownFrom(),
                step.flatMap(Step::event),
                step.map(this::basis).orElse(List.of()));
    }

    private List<Basis> basis(Step step) {
        Optional<Definition> type =
                evidence.definition(step.entry().place()) instanceof Result.Accepted<Definition>(Definition known)
                        ? Optional.of(known)
                        : Optional.empty();
        return step.entry().event().basis().stream()
                .map(code -> new Basis(
                        code,
                        type.flatMap(known ->
                                Optional.ofNullable(known.words().bases().get(code)))))
                .toList();
    }
}
