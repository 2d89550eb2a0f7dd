package org.mingzheng.ledger.timeline;

import java.util.List;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.time.UtcTime;

/**
 * An entry that concerns a record: its own, or another record's that links to it.
 *
 * @param place where it is
 * @param record whose timeline it is, type/id
 * @param entry what it says
 * @param state of the record after it
 * @param marks of the record after it, ascending
 */
record Moment(Place place, String record, Entry entry, String state, List<String> marks) {
    boolean isOwn() {
        return entry.place().recordId().toString().equals(record);
    }

    /**
     * The members that {@code mingzheng timeline --json} has, but those that only blocks tell.
     *
     * @param organisation that owns the log
     * @param visible those of the entry's links of which the caller may learn
     */
    JsonObject json(String organisation, List<Link> visible) {
        Event event = entry.event();
        JsonObjectBuilder json = JsonObject.builder()
                .put("actor", event.actor())
                .put("basis", JsonArray.ofTexts(event.basis()))
                .put("effectiveAt", event.effectiveAt().toString())
                .put("entry", entry.leafHash().value().base64Url())
                .put("event", event.name())
                .put("index", place.index())
                .put("knownAt", new UtcTime(place.knownMillis() / 1000).toString())
                .put("linkedBy", links(isOwn() ? List.of() : incoming()))
                .put("links", links(isOwn() ? visible : List.of()))
                .put("marks", JsonArray.ofTexts(marks))
                .put("organisation", organisation)
                .put("origin", place.origin())
                .put("record", entry.place().recordId().toString())
                .put("seals", seals())
                .put("state", state);
        event.reason().ifPresent(code -> json.put("reason", code));
        return json.build();
    }

    private List<Link> incoming() {
        return entry.links().stream()
                .filter(link -> link.record().toString().equals(record))
                .toList();
    }

    private static JsonArray links(List<Link> links) {
        return new JsonArray(links.stream()
                .<Json>map(link -> JsonObject.builder()
                        .put("record", link.record().toString())
                        .put("rel", link.rel())
                        .build())
                .toList());
    }

    private JsonArray seals() {
        return new JsonArray(entry.seals().stream()
                .<Json>map(seal -> JsonObject.builder()
                        .put("kid", seal.header().kid())
                        .put("role", seal.header().role())
                        .put("vote", seal.header().vote().code())
                        .build())
                .toList());
    }
}
