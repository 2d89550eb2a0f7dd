package org.mingzheng.proof.judgement;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;

/**
 * What an entry does to a record: it becomes the record's last entry, and may change its state and facts.
 *
 * @param record the entry's own, one that it links to, or one that guards a number
 * @param interval the new state, if it changes; always there for a record that begins
 * @param facts all facts of the record afterwards
 */
public record Move(RecordId record, Optional<Interval> interval, JsonObject facts) {
    /**
     * {@return the record afterwards}
     *
     * @param before the record, if there is one
     * @param owner of the log that takes the entry, and so of a record that begins
     * @param at where the entry is
     */
    public RecordState apply(Optional<RecordState> before, String owner, LastEntry at) {
        return before.map(state -> interval.map(next -> state.after(at, next))
                        .orElseGet(() -> state.after(at))
                        .with(facts))
                .orElseGet(() -> new RecordState(owner, at, List.of(interval.orElseThrow()), facts));
    }
}
