package org.mingzheng.proof.definition.deadline;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * By when something should follow an event.
 *
 * @param names for people
 * @param after events of which each starts the period, at its effect
 * @param until events of which the next one ends it
 * @param given events of which one must be in the record's life for the deadline to count; none: it always counts
 * @param period how long it is
 * @param basis code of the legal basis
 * @param right whether it is somebody's right to act within the period: its end is no miss
 */
public record Deadline(
        Names names,
        List<String> after,
        List<String> until,
        List<String> given,
        Period period,
        Optional<String> basis,
        boolean right) {
    /**
     * {@return a deadline}
     *
     * @param json a member of {@code deadlines}
     */
    public static Deadline read(JsonObject json) {
        json.onlyFields("after", "basis", "given", "names", "period", "right", "until");
        Deadline deadline = new Deadline(
                Names.in(json),
                json.array("after").texts(),
                json.array("until").texts(),
                json.optionalArray("given").map(JsonArray::texts).orElse(List.of()),
                Period.read(json.object("period")),
                json.optionalText("basis").map(code -> Syntax.identifier("basis", code)),
                json.has("right") && json.bool("right"));
        if (deadline.after.isEmpty() || deadline.until.isEmpty()) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "deadlines", "starts or ends with no event");
        }
        return deadline;
    }
}
