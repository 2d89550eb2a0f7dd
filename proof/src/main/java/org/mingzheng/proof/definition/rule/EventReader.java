package org.mingzheng.proof.definition.rule;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.State;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads what a definition says of an event. */
public final class EventReader {
    private static final int MAX_PREDICATES = 16;

    private EventReader() {}

    /**
     * {@return an event's rules} That its words exist is another check.
     *
     * @param json a member of {@code events}
     */
    public static EventRule read(JsonObject json) {
        json.onlyFields(
                "actors",
                "bars",
                "basis",
                "clears",
                "document",
                "effect",
                "fields",
                "links",
                "moves",
                "names",
                "needs",
                "predicates",
                "reasons",
                "seals",
                "sets",
                "through");
        return new EventRule(
                Names.in(json),
                words(json, "actors", Syntax::name),
                moves(json.object("moves")),
                MarkRule.read(json),
                fromStart(json),
                words(json, "through", Syntax::name),
                codes(json, "basis"),
                codes(json, "reasons"),
                fields(json.optionalObject("fields").orElse(JsonObject.empty())),
                json.optionalText("document").map(DocumentRule::of),
                list(json, "seals", Entry.MAX_SEALS, SealReader::read),
                list(json, "links", Entry.MAX_LINKS, LinkReader::read),
                list(json, "predicates", MAX_PREDICATES, Predicate::read));
    }

    private static Map<String, String> moves(JsonObject json) {
        Map<String, String> moves = new TreeMap<>();
        json.members().keySet().forEach(from -> moves.put(Syntax.name("moves", from), json.text(from)));
        if (moves.isEmpty() || State.BEFORE.equals(moves.get(State.NEW))) {
            throw new RejectedException(
                    Reason.DEFINITION_MALFORMED, "moves", "none, or a new record has no state before");
        }
        return Collections.unmodifiableMap(moves);
    }

    private static boolean fromStart(JsonObject json) {
        return switch (json.optionalText("effect").orElse("now")) {
            case "now" -> false;
            case "start" -> true;
            default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "effect", "now or start");
        };
    }

    private static CodeRule codes(JsonObject json, String name) {
        JsonObject rule = json.optionalObject(name).orElse(JsonObject.empty());
        rule.onlyFields("codes", "required");
        Set<String> codes = words(rule, "codes", Syntax::identifier);
        return new CodeRule(codes, rule.has("required") && flag(rule, "required"));
    }

    private static FieldRule fields(JsonObject json) {
        json.onlyFields("allowed", "required");
        FieldRule rule = new FieldRule(words(json, "required", Syntax::field), words(json, "allowed", Syntax::field));
        if (!Collections.disjoint(rule.required(), rule.allowed())) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "fields", "a field is required and allowed");
        }
        return rule;
    }

    static boolean flag(JsonObject json, String name) {
        if (!json.bool(name)) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, name, "true, or left out");
        }
        return true;
    }

    static int number(JsonObject json, String name, int otherwise, int most) {
        long number = json.optionalInteger(name).orElse((long) otherwise);
        if (number < 0 || number > most) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, name, "not from 0 to " + most);
        }
        return (int) number;
    }

    /** Checks a word, given where it stands. */
    interface Check {
        String check(String where, String word);
    }

    static Set<String> words(JsonObject json, String name, Check syntax) {
        List<String> texts = json.optionalArray(name).map(JsonArray::texts).orElse(List.of());
        Set<String> words = new TreeSet<>();
        for (String text : texts) {
            if (!words.add(syntax.check(name, text))) {
                throw new RejectedException(Reason.DUPLICATE_ITEM, name, "a word is there twice");
            }
        }
        return Collections.unmodifiableSet(words);
    }

    private static <T> List<T> list(JsonObject json, String name, int most, Function<JsonObject, T> reader) {
        List<JsonObject> objects =
                json.optionalArray(name).map(JsonArray::objects).orElse(List.of());
        if (objects.size() > most) {
            throw new RejectedException(Reason.TOO_MANY, name, "more than " + most);
        }
        return objects.stream().map(reader).toList();
    }
}
