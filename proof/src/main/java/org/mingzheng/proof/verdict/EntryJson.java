package org.mingzheng.proof.verdict;

import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.rule.EventRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.status.StatedJson;

/** What was sealed, in a verdict's JSON. Names come only from the definition that the policy knows. */
final class EntryJson {
    private static final String TITLE = "title";
    private static final String NUMBER = "number";

    private EntryJson() {}

    static JsonObject of(Entry entry, Optional<Definition> definition) {
        Event event = entry.event();
        JsonObjectBuilder json = JsonObject.builder()
                .put("actor", event.actor())
                .put("basis", JsonArray.ofTexts(event.basis()))
                .put("effectiveAt", event.effectiveAt().toString())
                .put("event", event.name())
                .put("facts", entry.fields().open())
                .put("leaf", entry.leafHash().value().base64Url())
                .put("record", entry.place().recordId().toString())
                .put("type", entry.place().type().toString());
        event.reason().ifPresent(code -> json.put("reason", code));
        number(entry, definition).ifPresent(number -> json.put(NUMBER, number));
        text(entry, TITLE).ifPresent(title -> json.put(TITLE, title));
        definition.ifPresent(known -> json.put("names", names(known, entry)));
        return json.build();
    }

    /** The field that the definition numbers its records by, else the one of that name. */
    private static Optional<String> number(Entry entry, Optional<Definition> definition) {
        return text(
                entry,
                definition.flatMap(Definition::number).map(rule -> rule.field()).orElse(NUMBER));
    }

    private static Optional<String> text(Entry entry, String field) {
        return entry.fields().open().members().get(field) instanceof JsonString text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    /** What the words of the entry are called. */
    private static JsonObject names(Definition known, Entry entry) {
        Event event = entry.event();
        JsonObjectBuilder json = JsonObject.builder()
                .put("type", StatedJson.names(known.identity().names()));
        Optional.ofNullable(known.events().get(event.name()))
                .map(EventRule::names)
                .ifPresent(names -> json.put("event", StatedJson.names(names)));
        event.reason()
                .flatMap(code -> Optional.ofNullable(known.words().reasons().get(code)))
                .ifPresent(names -> json.put("reason", StatedJson.names(names)));
        JsonObjectBuilder basis = JsonObject.builder();
        event.basis().forEach(code -> put(basis, code, known.words().bases()));
        JsonObjectBuilder fields = JsonObject.builder();
        entry.fields()
                .open()
                .members()
                .keySet()
                .forEach(name -> Optional.ofNullable(known.words().fields().get(name))
                        .map(Field::names)
                        .ifPresent(names -> fields.put(name, StatedJson.names(names))));
        return json.put("basis", basis.build()).put("facts", fields.build()).build();
    }

    private static void put(JsonObjectBuilder json, String code, Map<String, Names> words) {
        Optional.ofNullable(words.get(code)).ifPresent(names -> json.put(code, StatedJson.names(names)));
    }
}
