package org.mingzheng.cli.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

/**
 * One entry of the script.
 *
 * @param json as it stands there
 */
record Line(JsonObject json) {
    String record() {
        return json.text("record");
    }

    /** By which name the script speaks of its file, if not by the record's. */
    String file() {
        return json.optionalText("file").orElse(record());
    }

    /** The document that it is about, if it is about one. */
    Optional<String> document() {
        return json.optionalText("document");
    }

    /** The sample of which the document is a copy; none for one that is written for the story. */
    Optional<String> sample() {
        return json.optionalText("sample");
    }

    String name() {
        return document().orElse(record() + "-" + json.text("event"));
    }

    /** Whether each signer has a copy, instead of one draft that goes round. */
    boolean copies() {
        return json.has("copies") && json.bool("copies");
    }

    /** Who seals. */
    List<String> seals() {
        return Script.texts(json, "seals").stream()
                .map(text -> text.substring(0, text.indexOf(':') < 0 ? text.length() : text.indexOf(':')))
                .toList();
    }

    /** How somebody votes. */
    String vote(String signer) {
        String start = signer + ":";
        return Script.texts(json, "seals").stream()
                .filter(text -> text.startsWith(start))
                .map(text -> text.substring(start.length()))
                .findFirst()
                .orElse("approve");
    }

    /** The options of {@code draft} that say what the entry says. */
    List<String> options(Values values) {
        List<String> options = new ArrayList<>(List.of("--event", json.text("event")));
        json.optionalText("actor").ifPresent(actor -> options.addAll(List.of("--actor", actor)));
        json.optionalText("reason").ifPresent(reason -> options.addAll(List.of("--reason", reason)));
        Script.texts(json, "basis").forEach(basis -> options.addAll(List.of("--basis", basis)));
        fields(values, "fields", "--field", options);
        fields(values, "private", "--private", options);
        return options;
    }

    private void fields(Values values, String member, String option, List<String> options) {
        JsonObject fields = json.optionalObject(member).orElse(JsonObject.empty());
        for (Map.Entry<String, Json> field : values.fields(fields).members().entrySet()) {
            if (field.getValue() instanceof JsonString(String text)) {
                options.addAll(List.of(option, field.getKey() + "=" + text));
            } else {
                String text = new String(field.getValue().canonical().toArray(), StandardCharsets.UTF_8);
                options.addAll(List.of("--json-field", field.getKey() + "=" + text));
            }
        }
    }

    /** Relation and record of each link. */
    List<Map.Entry<String, String>> links() {
        List<Map.Entry<String, String>> links = new ArrayList<>();
        json.optionalObject("links")
                .orElse(JsonObject.empty())
                .members()
                .forEach((rel, records) ->
                        ((JsonArray) records).texts().forEach(record -> links.add(Map.entry(rel, record))));
        return links;
    }
}
