package org.mingzheng.proof.definition;

import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.deadline.Deadline;
import org.mingzheng.proof.definition.rule.EventReader;
import org.mingzheng.proof.definition.rule.NumberRule;
import org.mingzheng.proof.definition.vocabulary.Field;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.Vocabulary;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads a definition. */
final class DefinitionReader {
    private static final long MAX_SECONDS = 100L * 366 * 86_400;
    private static final int MAX_YEARS_BACK = 9;

    private DefinitionReader() {}

    static Definition read(Json json, Bytes digest) {
        if (!(json instanceof JsonObject object)) {
            throw new RejectedException(Reason.WRONG_TYPE, "a definition is an object");
        }
        if (!object.text("format").equals(Definition.FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + Definition.FORMAT);
        }
        object.onlyFields(
                "bases",
                "confidentiality",
                "deadlines",
                "events",
                "fields",
                "format",
                "inForce",
                "marks",
                "maxBackdating",
                "maxStatementAge",
                "names",
                "number",
                "reasons",
                "recordId",
                "states",
                "type",
                "validity",
                "version");
        Vocabulary words = Vocabulary.read(object);
        Definition definition = new Definition(
                identity(object, digest),
                bounds(object),
                words,
                Names.map(object.object("events"), Syntax::name, EventReader::read),
                object.optionalObject("number").map(number -> number(number, words)),
                deadlines(object));
        new DefinitionCheck(definition).run();
        return definition;
    }

    private static Identity identity(JsonObject json, Bytes digest) {
        long version = json.integer("version");
        if (version < 1 || version > EntryType.MAX_VERSION) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "version", "not from 1 to 9999");
        }
        EntryType type = new EntryType(json.text("type"), (int) version);
        return new Identity(type, digest, Names.in(json), Span.read(json.object("inForce")));
    }

    private static Bounds bounds(JsonObject json) {
        return new Bounds(
                Confidentiality.of(json.text("confidentiality")),
                digestIds(json.text("recordId")),
                seconds(json, "maxStatementAge"),
                seconds(json, "maxBackdating"),
                json.optionalObject("validity").map(Validity::read));
    }

    private static boolean digestIds(String form) {
        return switch (form) {
            case "identifier" -> false;
            case "digest" -> true;
            default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "recordId", "identifier or digest");
        };
    }

    private static long seconds(JsonObject json, String name) {
        long seconds = json.integer(name);
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, name, "not from 0 to " + MAX_SECONDS);
        }
        return seconds;
    }

    private static NumberRule number(JsonObject json, Vocabulary words) {
        json.onlyFields("field", "gapFree", "yearsBack");
        String field = Syntax.field("field", json.text("field"));
        Vocabulary.require("number", words.fields(), field);
        long yearsBack = json.optionalInteger("yearsBack").orElse(0L);
        if (words.fields().get(field) instanceof Field.Open(var _, FieldKind.Text(var _, var pattern), var _)
                && pattern.isPresent()
                && pattern.get().hasSerial()
                && yearsBack >= 0
                && yearsBack <= MAX_YEARS_BACK) {
            return new NumberRule(field, pattern.get(), (int) yearsBack, json.has("gapFree") && json.bool("gapFree"));
        }
        throw new RejectedException(Reason.DEFINITION_MALFORMED, "number", "not a public text with a serial");
    }

    private static Map<String, Deadline> deadlines(JsonObject json) {
        Optional<JsonObject> deadlines = json.optionalObject("deadlines");
        return Names.map(deadlines.orElse(JsonObject.empty()), Syntax::name, Deadline::read);
    }
}
