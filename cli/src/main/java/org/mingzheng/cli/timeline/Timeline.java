package org.mingzheng.cli.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.replay.Listener;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.audit.replay.Records;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.RecordState;

/** Collects what concerns one record while the entries pass. */
final class Timeline implements Listener {
    private final RecordId record;
    private final List<Moment> moments = new ArrayList<>();

    Timeline(RecordId record) {
        this.record = record;
    }

    @Override
    public void logged(LoggedEntry entry, Records records) {
        take(entry, records.find(record));
    }

    void take(LoggedEntry entry, Optional<RecordState> state) {
        boolean own = entry.entry().place().recordId().equals(record);
        boolean linked =
                entry.entry().links().stream().anyMatch(link -> link.record().equals(record));
        if (own || linked) {
            moments.add(new Moment(entry, record, state, own || isOther(state)));
        }
    }

    private boolean isOther(Optional<RecordState> state) {
        Optional<RecordState> before =
                moments.isEmpty() ? Optional.empty() : moments.getLast().state();
        return !state.map(RecordState::state).equals(before.map(RecordState::state))
                || !state.map(RecordState::marks).equals(before.map(RecordState::marks));
    }

    RecordId record() {
        return record;
    }

    /** An entry of the record itself, by whose type its states are named. */
    Entry own() {
        return moments.reversed().stream()
                .filter(Moment::isOwn)
                .findFirst()
                .orElse(moments.getLast())
                .logged()
                .entry();
    }

    List<Moment> moments() {
        return List.copyOf(moments);
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("format", "mingzheng/timeline/v1")
                .put("record", record.toString())
                .put(
                        "moments",
                        new JsonArray(moments.stream().<Json>map(Moment::json).toList()))
                .build();
    }
}
