package org.mingzheng.ledger.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzheng.proof.contract.ContractLimits;

/** The JSON documents of the interface. */
final class Schemas {
    private static final String TEXT = "string";
    private static final String NUMBER = "integer";
    private static final String OBJECT = "object";
    private static final String FLAG = "boolean";

    private Schemas() {}

    static Map<String, Schema<?>> all() {
        Map<String, Schema<?>> all = new LinkedHashMap<>();
        all.put("Problem", problem());
        all.put(
                "Reason",
                object(List.of("code", "detail"), Map.of("code", of(TEXT), "detail", of(TEXT), "field", of(TEXT))));
        all.put("Entries", object(List.of("entries"), Map.of("entries", entries())));
        all.put("EntryState", entryState());
        all.put("EntryStates", object(List.of("entries"), Map.of("entries", list(reference("EntryState")))));
        all.put("Logs", logs());
        all.put("Log", log());
        all.put("Record", record());
        all.put("Timeline", timeline());
        all.put("Moment", moment());
        all.put("Upload", upload());
        return all;
    }

    private static Schema<?> problem() {
        return object(
                        List.of("type", "title", "status", "detail", "code"),
                        Map.of(
                                "type", of(TEXT),
                                "title", of(TEXT),
                                "status", of(NUMBER),
                                "detail", of(TEXT),
                                "code", of(TEXT).description("stable; docs/spec explains each"),
                                "field", of(TEXT).description("of the entry or the request that is to blame"),
                                "position",
                                        of(NUMBER).description("of the entry or commitment that is to blame, from 0")))
                .description("RFC 9457");
    }

    private static Schema<?> entries() {
        return list(of(OBJECT).description("docs/spec/entry.md; in any formatting: the canonical form is what counts"))
                .minItems(1)
                .maxItems(ContractLimits.ENTRIES);
    }

    private static Schema<?> entryState() {
        return object(
                List.of("id", "state", "receipt"),
                Map.of(
                        "id", of(TEXT).description("leaf hash, base64url"),
                        "state", of(TEXT)._enum(List.of("accepted", "published", "refused")),
                        "receipt", of(TEXT).description("path of the receipt"),
                        "index", of(NUMBER),
                        "reason", reference("Reason"),
                        "receiptText", of(TEXT).description("docs/spec/receipt.md, if include has receipt"),
                        "statementText", of(TEXT).description("docs/spec/stated-record.md, if include has statement")));
    }

    private static Schema<?> logs() {
        return object(
                List.of("channel", "contract", "logs"),
                Map.of("channel", of(TEXT), "contract", of(TEXT), "logs", list(reference("Log"))));
    }

    private static Schema<?> log() {
        Schema<?> head = object(
                List.of("size", "root", "time"), Map.of("size", of(NUMBER), "root", of(TEXT), "time", of(NUMBER)));
        return object(
                        List.of("origin", "owner", "kind", "head"),
                        Map.of(
                                "origin", of(TEXT),
                                "owner", of(TEXT),
                                "kind", of(TEXT),
                                "public", of(FLAG),
                                "types", list(of(TEXT)),
                                "head", head))
                .description("the registration (docs/spec/contract.md), with further members of it");
    }

    private static Schema<?> record() {
        Schema<?> entry = object(
                List.of("id", "origin", "index", "event", "effectiveAt", "knownAt"),
                Map.of(
                        "id", of(TEXT),
                        "origin", of(TEXT),
                        "index", of(NUMBER),
                        "event", of(TEXT),
                        "effectiveAt", of(TEXT),
                        "knownAt", of(NUMBER)));
        Schema<?> interval = object(
                List.of("effectiveFrom", "knownFrom"),
                Map.of(
                        "clears", list(of(TEXT)),
                        "document", of(TEXT),
                        "effectiveFrom", of(TEXT),
                        "knownFrom", of(NUMBER),
                        "rests", of(OBJECT).description("records on which its standing rests, by type/id"),
                        "sets", list(of(TEXT)),
                        "state", of(TEXT)));
        return object(
                List.of("state", "owner", "intervals", "facts", "entries"),
                Map.of(
                        "state", of(TEXT),
                        "owner", of(TEXT),
                        "intervals", list(interval),
                        "facts", of(OBJECT),
                        "entries", list(entry),
                        "stateAt", of(TEXT).description("if effective-at was asked for and there was a state")));
    }

    private static Schema<?> timeline() {
        return object(
                List.of("format", "record", "moments"),
                Map.of(
                        "format", of(TEXT)._enum(List.of("mingzheng/timeline/v1")),
                        "record", of(TEXT).description("type/id"),
                        "moments", list(reference("Moment")),
                        "more", of(FLAG).description("if there are later moments: ask with a higher from")));
    }

    private static Schema<?> moment() {
        Schema<?> link = object(List.of("rel", "record"), Map.of("rel", of(TEXT), "record", of(TEXT)));
        Schema<?> seal =
                object(List.of("kid", "role", "vote"), Map.of("kid", of(TEXT), "role", of(TEXT), "vote", of(TEXT)));
        Schema<?> moment = object(
                List.of(
                        "entry",
                        "origin",
                        "index",
                        "record",
                        "event",
                        "actor",
                        "organisation",
                        "effectiveAt",
                        "knownAt"),
                Map.of(
                        "entry", of(TEXT).description("leaf hash, base64url"),
                        "origin", of(TEXT),
                        "index", of(NUMBER),
                        "record", of(TEXT).description("whose entry it is: type/id"),
                        "event", of(TEXT),
                        "actor", of(TEXT),
                        "organisation", of(TEXT).description("MSP id of the log's owner"),
                        "effectiveAt", of(TEXT),
                        "knownAt", of(TEXT)));
        moment.addProperty("basis", list(of(TEXT)).description("codes of the legal basis"));
        moment.addProperty("reason", of(TEXT));
        moment.addProperty("state", of(TEXT).description("of the record whose timeline it is, after the entry"));
        moment.addProperty("marks", list(of(TEXT)).description("facts that it has beside its state then"));
        moment.addProperty("seals", list(seal));
        moment.addProperty("links", list(link).description("of the record's own entry"));
        moment.addProperty("linkedBy", list(link).description("how another record's entry speaks of this one"));
        return moment;
    }

    private static Schema<?> upload() {
        Schema<?> batch = object(List.of("firstIndex", "count"), Map.of("firstIndex", of(NUMBER), "count", of(NUMBER)));
        return object(
                List.of("origin", "firstIndex", "count", "batches"),
                Map.of(
                        "origin", of(TEXT),
                        "firstIndex", of(NUMBER).description("of the first commitment"),
                        "count", of(NUMBER).description("of all commitments"),
                        "batches",
                                list(batch)
                                        .description(
                                                "in the order of the upload; other leaves may stand between them")));
    }

    static Schema<?> reference(String name) {
        return new Schema<Object>(SpecVersion.V31).$ref("#/components/schemas/" + name);
    }

    static Schema<Object> of(String type) {
        Schema<Object> schema = new Schema<>(SpecVersion.V31);
        schema.setTypes(Set.of(type));
        return schema;
    }

    private static Schema<?> list(Schema<?> item) {
        return of("array").items(item);
    }

    private static Schema<?> object(List<String> required, Map<String, Schema<?>> members) {
        Schema<?> object = of(OBJECT);
        members.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(member -> object.addProperty(member.getKey(), member.getValue()));
        object.setRequired(required.stream().sorted().toList());
        return object;
    }
}
