package org.mingzheng.proof.vector;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;

/** The definitions of {@code definition.md}: every one that is shipped, and one broken rule after another. */
final class DefinitionVectors {
    private static final JsonObject KEY = shipped("key");
    private static final JsonObject DOCUMENT = shipped("document");

    private DefinitionVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), documents(), marks(), forms(), words(), events(), seals(), links(), kinds(), rest())
                .flatMap(each -> each);
    }

    private static JsonObject shipped(String type) {
        return MemoryLedger.texts().stream()
                .map(text -> (JsonObject) Json.parse(text, Definition.MAX_SIZE).orThrow())
                .filter(json -> json.text("type").equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Vector> good() {
        return Stream.of(
                good("document", "A definition, its canonical form.", DOCUMENT),
                good("key", "A definition with validity, lists, predicates and a seal by the key itself.", KEY),
                good("none", "A type that shows not even that a record exists: keyed ids, private fields.", none()));
    }

    /** Orders of a correction body: registered and released, no public word. */
    private static JsonObject none() {
        JsonObject secret =
                JsonObject.builder().put("names", names()).put("private", true).build();
        JsonObject event = event(DOCUMENT, "withdrawn")
                .without("reasons")
                .without("fields")
                .without("seals");
        return DOCUMENT.with("type", new JsonString("sealed-matter"))
                .with("confidentiality", new JsonString("none"))
                .with("recordId", new JsonString("digest"))
                .with("fields", JsonObject.empty().with("order", secret))
                .without("reasons")
                .with("events", JsonObject.empty().with("told", event.with("moves", moves("new", "issued"))));
    }

    private static JsonObject names() {
        return JsonObject.builder().put("zh", "名").put("en", "Name").build();
    }

    private static JsonObject moves(String from, String to) {
        return JsonObject.empty().with(from, new JsonString(to));
    }

    private static Stream<Vector> documents() {
        JsonObject explained = event(DOCUMENT, "issued").with("moves", moves("issued", "issued"));
        JsonObject events = DOCUMENT.object("events");
        return Stream.of(
                bad(
                        "document-not-said",
                        "One event says what its document is to the record, another does not.",
                        DOCUMENT.with("events", events.with("explained", explained.without("document"))),
                        Reason.DEFINITION_MALFORMED),
                good(
                        "document-beside",
                        "A document beside the record's.",
                        DOCUMENT.with("events", events.with("explained", explained.with("document", text("beside"))))),
                issued(
                        "document-other",
                        "A document that is neither new nor beside another.",
                        event -> event.with("document", text("newer")),
                        Reason.UNKNOWN_VALUE),
                withdrawn(
                        "document-without-field",
                        "A new document of an event that has none.",
                        event -> event.with("document", text("new")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "document-optional",
                        "A new document that an entry may leave out.",
                        event -> event.with("fields", JsonObject.empty().with("allowed", texts("document"))),
                        Reason.DEFINITION_MALFORMED));
    }

    private static Stream<Vector> marks() {
        JsonObject marks = JsonObject.empty()
                .with(
                        "stayed",
                        JsonObject.builder()
                                .put("names", names())
                                .put("standing", "suspended")
                                .build());
        JsonObject marked = DOCUMENT.with("marks", marks);
        JsonObject stay = event(DOCUMENT, "issued")
                .without("fields")
                .without("document")
                .with("moves", moves("issued", "issued"))
                .with("bars", texts("stayed"));
        return Stream.of(
                good("marks", "A mark that an event sets, and another clears.", told(marked, stay)),
                bad(
                        "mark-unknown",
                        "An event sets a mark that the definition does not have.",
                        told(DOCUMENT, stay),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "mark-set-and-cleared",
                        "An event sets a mark and clears it.",
                        told(marked, stay.with("clears", texts("stayed"))),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "mark-needed-and-barred",
                        "An event needs a mark and bars it.",
                        told(marked, stay.with("needs", texts("stayed"))),
                        Reason.DEFINITION_MALFORMED));
    }

    private static JsonObject told(JsonObject definition, JsonObject stay) {
        JsonObject resume = stay.without("bars").with("clears", texts("stayed")).with("needs", texts("stayed"));
        return definition.with(
                "events",
                definition
                        .object("events")
                        .with("stayed", stay.with("sets", texts("stayed")))
                        .with("resumed", resume.without("sets")));
    }

    private static Stream<Vector> forms() {
        return Stream.of(
                bad("not-json", "No JSON.", Bytes.utf8("{"), Reason.NOT_JSON),
                bad("array", "A definition is an object.", JsonArray.of().canonical(), Reason.WRONG_TYPE),
                bad(
                        "format",
                        "Another major version.",
                        DOCUMENT.with("format", text("mingzheng/definition/v2")),
                        Reason.UNKNOWN_FORMAT),
                bad("too-large", "One byte more than allowed.", padded(), Reason.TOO_LARGE),
                bad(
                        "unknown-member",
                        "A member that definitions do not have.",
                        DOCUMENT.with("colour", text("red")),
                        Reason.UNKNOWN_FIELD),
                bad(
                        "version-0",
                        "Versions count from 1.",
                        DOCUMENT.with("version", new JsonInteger(0)),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "type-number",
                        "The type of number guards is reserved.",
                        DOCUMENT.with("type", text("number")),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "names-empty",
                        "A name is empty.",
                        DOCUMENT.with("names", names().with("en", text(""))),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "in-force",
                        "In force until before it begins.",
                        DOCUMENT.with("inForce", span("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z")),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "confidentiality",
                        "There is no such class.",
                        DOCUMENT.with("confidentiality", text("secret")),
                        Reason.UNKNOWN_VALUE),
                bad(
                        "none-with-fields",
                        "What shows nothing has no public field.",
                        DOCUMENT.with("confidentiality", text("none")).with("recordId", text("digest")),
                        Reason.DEFINITION_MALFORMED));
    }

    private static JsonObject span(String from, String until) {
        return JsonObject.builder().put("from", from).put("until", until).build();
    }

    private static Bytes padded() {
        Bytes text = DOCUMENT.canonical();
        return text.concat(Bytes.utf8(" ".repeat(Definition.MAX_SIZE + 1 - text.size())));
    }

    private static Stream<Vector> words() {
        return Stream.of(
                bad(
                        "no-states",
                        "A record needs a state.",
                        DOCUMENT.with("states", JsonObject.empty()),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "state-new",
                        "This name stands for no record.",
                        DOCUMENT.with("states", states("new")),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "state-before",
                        "This name stands for the state before.",
                        DOCUMENT.with("states", states("before")),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "standing",
                        "There is no such standing.",
                        DOCUMENT.with("states", DOCUMENT.object("states").with("lost", state("bad"))),
                        Reason.UNKNOWN_VALUE),
                bad(
                        "field-name",
                        "A field's name is one word in camel case.",
                        DOCUMENT.with("fields", DOCUMENT.object("fields").with("Field", secret())),
                        Reason.IDENTIFIER_MALFORMED),
                bad(
                        "private-false",
                        "A flag is true or left out.",
                        DOCUMENT.with(
                                "fields",
                                DOCUMENT.object("fields").with("x", secret().with("private", JsonBoolean.FALSE))),
                        Reason.DEFINITION_MALFORMED));
    }

    private static JsonObject states(String name) {
        return DOCUMENT.object("states").with(name, state("good"));
    }

    private static JsonObject state(String standing) {
        return JsonObject.builder()
                .put("names", names())
                .put("standing", standing)
                .build();
    }

    private static JsonObject secret() {
        return JsonObject.builder().put("names", names()).put("private", true).build();
    }

    private static Stream<Vector> events() {
        return Stream.of(
                bad(
                        "nothing-begins",
                        "No event begins a record.",
                        DOCUMENT.with("events", DOCUMENT.object("events").without("issued")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "no-actor",
                        "Nobody may tell the event.",
                        event -> event.with("actors", JsonArray.of()),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "no-moves",
                        "The event moves from no state.",
                        event -> event.with("moves", JsonObject.empty()),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "to-unknown-state",
                        "The event moves to a state that is not there.",
                        event -> event.with("moves", moves("new", "lost")),
                        Reason.DEFINITION_MALFORMED),
                withdrawn(
                        "from-unknown-state",
                        "The event moves from a state that is not there.",
                        event -> event.with("moves", moves("lost", "withdrawn")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "new-to-before",
                        "A new record has no state before.",
                        event -> event.with("moves", moves("new", "before")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "new-from-start",
                        "A record begins at its effect.",
                        event -> event.with("effect", text("start")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "effect",
                        "There is no such effect.",
                        event -> event.with("effect", text("later")),
                        Reason.UNKNOWN_VALUE),
                issued(
                        "unknown-field-required",
                        "A field that is not there is required.",
                        event -> event.with("fields", JsonObject.empty().with("required", texts("colour"))),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "required-and-allowed",
                        "A field is required and allowed.",
                        event -> event.with(
                                "fields",
                                JsonObject.empty()
                                        .with("required", texts("title"))
                                        .with("allowed", texts("title"))),
                        Reason.DEFINITION_MALFORMED),
                withdrawn(
                        "unknown-reason",
                        "A reason that is not there.",
                        event -> event.with("reasons", JsonObject.empty().with("codes", texts("boredom"))),
                        Reason.DEFINITION_MALFORMED),
                withdrawn(
                        "through-with-seals",
                        "What happens through other types has no rules of an entry's own.",
                        event -> event.with("through", texts("document")),
                        Reason.DEFINITION_MALFORMED));
    }

    private static Stream<Vector> seals() {
        return Stream.of(
                seal(
                        "seal-without-role",
                        "A rule for seals without role.",
                        seal -> seal.with("roles", JsonArray.of()),
                        Reason.DEFINITION_MALFORMED),
                seal(
                        "seal-most-below-least",
                        "At most fewer than at least.",
                        seal -> seal.with("most", new JsonInteger(0)),
                        Reason.DEFINITION_MALFORMED),
                seal(
                        "seal-vote",
                        "There is no such vote.",
                        seal -> seal.with("votes", texts("maybe")),
                        Reason.UNKNOWN_VALUE),
                seal(
                        "seal-holder",
                        "There is no such holder.",
                        seal -> seal.with("holder", text("robot")),
                        Reason.UNKNOWN_VALUE),
                seal(
                        "quorum-unknown-field",
                        "The members are in a field that is not there.",
                        seal -> seal.with("quorum", quorum("majority")),
                        Reason.DEFINITION_MALFORMED),
                seal(
                        "quorum-without-presiding",
                        "Nobody is said to preside.",
                        seal -> seal.with("quorum", quorum("majority-or-presiding")),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "role-twice",
                        "A role is in two rules.",
                        event -> event.with("seals", JsonArray.of(first(event, "seals"), first(event, "seals"))),
                        Reason.DEFINITION_MALFORMED));
    }

    private static JsonObject quorum(String need) {
        return JsonObject.builder().put("members", "tribunal").put("need", need).build();
    }

    private static JsonObject rested(JsonObject link) {
        JsonObject events = DOCUMENT.object("events");
        return events.with("issued", events.object("issued").with("links", JsonArray.of(link)));
    }

    private static Stream<Vector> links() {
        JsonObject link = JsonObject.builder()
                .put("rel", "replaces")
                .put("types", texts("document"))
                .build();
        return Stream.of(
                issued(
                        "link-without-type",
                        "To no type.",
                        event -> event.with("links", JsonArray.of(link.with("types", JsonArray.of()))),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "relation-twice",
                        "A relation is in two rules.",
                        event -> event.with("links", JsonArray.of(link, link)),
                        Reason.DEFINITION_MALFORMED),
                good(
                        "link-while",
                        "The record rests on the linked one.",
                        DOCUMENT.with("events", rested(link.with("while", JsonBoolean.TRUE)))),
                issued(
                        "link-not-while",
                        "A flag is true, or left out.",
                        event -> event.with("links", JsonArray.of(link.with("while", JsonBoolean.FALSE))),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "when",
                        "There is no such instant.",
                        event -> event.with("links", JsonArray.of(link.with("when", text("never")))),
                        Reason.UNKNOWN_VALUE),
                issued(
                        "predicate",
                        "There is no such predicate.",
                        event -> event.with(
                                "predicates", JsonArray.of(JsonObject.empty().with("name", text("fair")))),
                        Reason.UNKNOWN_VALUE),
                issued(
                        "predicate-relation",
                        "A predicate names a relation without a rule.",
                        event -> event.with(
                                "predicates",
                                JsonArray.of(predicate("targets-differ", "rel", "replaces", "fact", "holder"))),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "predicate-field",
                        "A predicate names a field that is not there.",
                        event -> event.with(
                                "predicates", JsonArray.of(predicate("member-of", "field", "colour", "list", "title"))),
                        Reason.DEFINITION_MALFORMED),
                issued(
                        "predicate-words",
                        "A predicate lacks a word.",
                        event -> event.with(
                                "predicates", JsonArray.of(JsonObject.empty().with("name", text("granted")))),
                        Reason.UNKNOWN_FIELD));
    }

    private static JsonObject predicate(String name, String one, String first, String other, String second) {
        return JsonObject.builder()
                .put("name", name)
                .put(one, first)
                .put(other, second)
                .build();
    }

    private static Stream<Vector> kinds() {
        return Stream.of(
                field(
                        "kind",
                        "There is no such kind of field.",
                        JsonObject.empty().with("kind", text("colour")),
                        Reason.UNKNOWN_VALUE),
                field(
                        "text-without-length",
                        "A text has a greatest length.",
                        JsonObject.empty().with("kind", text("text")),
                        Reason.MISSING_FIELD),
                field(
                        "text-too-long",
                        "Longer than a text may be.",
                        sized("text", "most", 4001),
                        Reason.DEFINITION_MALFORMED),
                field(
                        "bytes-size",
                        "More bytes than a field may have.",
                        sized("bytes", "size", 129),
                        Reason.DEFINITION_MALFORMED),
                field(
                        "list-of-lists",
                        "No list of lists.",
                        sized("list", "most", 3).with("of", sized("list", "most", 3)),
                        Reason.DEFINITION_MALFORMED),
                field(
                        "pattern",
                        "An unknown part.",
                        sized("text", "most", 64).with("pattern", text("{month}")),
                        Reason.PATTERN_MALFORMED));
    }

    private static JsonObject sized(String kind, String name, long size) {
        return JsonObject.builder().put("kind", kind).put(name, size).build();
    }

    private static Stream<Vector> rest() {
        JsonObject deadline = JsonObject.builder()
                .put("names", names())
                .put("after", texts("issued"))
                .put("until", texts("read"))
                .put("period", JsonObject.empty().with("days", new JsonInteger(3)))
                .build();
        JsonObject number = JsonObject.empty().with("field", text("title"));
        return Stream.of(
                bad(
                        "deadline-event",
                        "A deadline for an event that is not there.",
                        DOCUMENT.with("deadlines", JsonObject.empty().with("reading", deadline)),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "deadline-period",
                        "A period of fortnights.",
                        DOCUMENT.with(
                                "deadlines",
                                JsonObject.empty().with("reading", deadline.with("period", JsonObject.empty()))),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "number-without-serial",
                        "A number's field has a pattern with a serial.",
                        DOCUMENT.with("number", number),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "validity-not-kept",
                        "Validity is bounded by facts.",
                        DOCUMENT.with("validity", JsonObject.empty().with("until", text("issuedOn"))),
                        Reason.DEFINITION_MALFORMED),
                bad(
                        "validity-empty",
                        "Validity that bounds nothing.",
                        KEY.with("validity", JsonObject.empty()),
                        Reason.DEFINITION_MALFORMED));
    }

    private static JsonObject event(JsonObject definition, String name) {
        return definition.object("events").object(name);
    }

    private static JsonObject first(JsonObject event, String name) {
        return event.array(name).objects().getFirst();
    }

    private static Vector issued(String name, String why, UnaryOperator<JsonObject> change, Reason reason) {
        return changed("issued", name, why, change, reason);
    }

    private static Vector withdrawn(String name, String why, UnaryOperator<JsonObject> change, Reason reason) {
        return changed("withdrawn", name, why, change, reason);
    }

    private static Vector seal(String name, String why, UnaryOperator<JsonObject> change, Reason reason) {
        return issued(
                name, why, event -> event.with("seals", JsonArray.of(change.apply(first(event, "seals")))), reason);
    }

    private static Vector field(String name, String why, JsonObject kind, Reason reason) {
        JsonObject fields = DOCUMENT.object("fields").with("x", kind.with("names", names()));
        return bad(name, why, DOCUMENT.with("fields", fields), reason);
    }

    private static Vector changed(
            String event, String name, String why, UnaryOperator<JsonObject> change, Reason reason) {
        JsonObject events = DOCUMENT.object("events");
        return bad(name, why, DOCUMENT.with("events", events.with(event, change.apply(events.object(event)))), reason);
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }

    private static JsonArray texts(String... texts) {
        return JsonArray.ofTexts(List.of(texts));
    }

    private static Vector good(String name, String why, JsonObject definition) {
        Bytes text = definition.canonical();
        Definition read = Definition.parse(text).orThrow();
        Bytes output = Bytes.utf8(definition.text("type") + "/v" + definition.integer("version") + "\n"
                + Sha256.digest(text).base64Url() + "\n"
                + read.bounds().confidentiality().code() + "\n");
        return Vector.good("definition", name, why, Map.of("input", text), output);
    }

    private static Vector bad(String name, String why, JsonObject definition, Reason reason) {
        return bad(name, why, definition.canonical(), reason);
    }

    private static Vector bad(String name, String why, Bytes definition, Reason reason) {
        return Vector.bad("definition", name, why, Map.of("input", definition), reason);
    }
}
