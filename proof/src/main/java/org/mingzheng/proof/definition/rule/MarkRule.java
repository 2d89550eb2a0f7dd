package org.mingzheng.proof.definition.rule;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * What an event has to do with a record's marks.
 *
 * @param sets marks that the record has from then on
 * @param clears marks that it has no longer
 * @param needs marks that it must have
 * @param bars marks that it must not have
 */
public record MarkRule(Set<String> sets, Set<String> clears, Set<String> needs, Set<String> bars) {
    static MarkRule read(JsonObject json) {
        MarkRule rule = new MarkRule(
                EventReader.words(json, "sets", Syntax::name),
                EventReader.words(json, "clears", Syntax::name),
                EventReader.words(json, "needs", Syntax::name),
                EventReader.words(json, "bars", Syntax::name));
        if (!Collections.disjoint(rule.sets, rule.clears) || !Collections.disjoint(rule.needs, rule.bars)) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "marks", "set and cleared, or needed and barred");
        }
        return rule;
    }

    /** {@return all marks that it names} */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(sets);
        all.addAll(clears);
        all.addAll(needs);
        all.addAll(bars);
        return all;
    }

    /**
     * {@return whether the event can happen to a record with these marks}
     *
     * @param marks of the record
     */
    public boolean allows(Set<String> marks) {
        return marks.containsAll(needs) && Collections.disjoint(marks, bars);
    }
}
