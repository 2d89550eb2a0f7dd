package org.mingzheng.cli.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * One entry in a record's life: its own, or another record's that links to it.
 *
 * @param logged the entry in its place
 * @param record whose timeline it is
 * @param state the record's state after it
 * @param moved whether it is the record's own, or has changed its state or marks
 */
record Moment(LoggedEntry logged, RecordId record, Optional<RecordState> state, boolean moved) {
    boolean isOwn() {
        return logged.entry().place().recordId().equals(record);
    }

    /** How another record's entry speaks of this one. */
    List<Link> incoming() {
        return isOwn()
                ? List.of()
                : logged.entry().links().stream()
                        .filter(link -> link.record().equals(record))
                        .toList();
    }

    List<Link> outgoing() {
        return isOwn() ? logged.entry().links() : List.of();
    }

    String knownAt() {
        return new UtcTime(logged.knownAt() / 1000).toString();
    }

    String stateName() {
        return state.map(RecordState::state).orElse("");
    }

    /** Facts that the record has beside its state. */
    List<String> marks() {
        return state.map(RecordState::marks).orElse(Set.of()).stream().sorted().toList();
    }

    JsonObject json() {
        var event = logged.entry().event();
        JsonObjectBuilder json = JsonObject.builder()
                .put("actor", event.actor())
                .put("block", logged.evidence().block())
                .put("effectiveAt", event.effectiveAt().toString())
                .put("entry", logged.leaf().value().base64Url())
                .put("event", event.name())
                .put("index", logged.index())
                .put("knownAt", knownAt())
                .put("marks", JsonArray.ofTexts(marks()))
                .put("organisation", logged.log().owner())
                .put("origin", logged.log().origin().name())
                .put("record", logged.entry().place().recordId().toString())
                .put("state", stateName())
                .put("transaction", logged.evidence().transaction());
        event.reason().ifPresent(code -> json.put("reason", code));
        return json.put("basis", JsonArray.ofTexts(event.basis()))
                .put("links", links(outgoing()))
                .put("linkedBy", links(incoming()))
                .put("seals", seals())
                .build();
    }

    private static JsonArray links(List<Link> links) {
        return new JsonArray(links.stream()
                .<Json>map(link -> JsonObject.builder()
                        .put("rel", link.rel())
                        .put("record", link.record().toString())
                        .build())
                .toList());
    }

    private JsonArray seals() {
        return new JsonArray(logged.entry().seals().stream()
                .<Json>map(seal -> JsonObject.builder()
                        .put("kid", seal.header().kid())
                        .put("role", seal.header().role())
                        .put("vote", seal.header().vote().code())
                        .build())
                .toList());
    }
}
