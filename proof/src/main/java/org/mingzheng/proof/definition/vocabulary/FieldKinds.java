package org.mingzheng.proof.definition.vocabulary;

import java.util.Optional;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads the kind of a field. */
final class FieldKinds {
    static final int MAX_TEXT = 4000;
    private static final int MAX_BYTES = 128;
    private static final int MAX_ITEMS = 64;

    private FieldKinds() {}

    static FieldKind read(JsonObject json) {
        return switch (json.text("kind")) {
            case "text" -> text(json);
            case "code" -> code(json);
            case "identifier" -> bare(json, new FieldKind.Identifier());
            case "integer" -> whole(json);
            case "boolean" -> bare(json, new FieldKind.Flag());
            case "time" -> bare(json, new FieldKind.Instant());
            case "date" -> bare(json, new FieldKind.Day());
            case "bytes" -> binary(json);
            case "list" -> many(json);
            default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "kind", "there is no such kind of field");
        };
    }

    private static FieldKind bare(JsonObject json, FieldKind kind) {
        json.onlyFields("kind");
        return kind;
    }

    private static FieldKind text(JsonObject json) {
        json.onlyFields("kind", "most", "pattern");
        Optional<TextPattern> pattern = json.optionalText("pattern").map(TextPattern::read);
        return new FieldKind.Text(
                number(json, "most", 1, pattern.isPresent() ? TextPattern.MAX_TEXT : MAX_TEXT), pattern);
    }

    private static FieldKind code(JsonObject json) {
        json.onlyFields("codes", "kind");
        return new FieldKind.Code(Names.map(json.object("codes"), Syntax::identifier, Names::of));
    }

    private static FieldKind whole(JsonObject json) {
        json.onlyFields("kind", "least", "most");
        long least = json.optionalInteger("least").orElse(0L);
        long most = json.optionalInteger("most").orElse(JsonInteger.MAX);
        if (least > most) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "most", "less than least");
        }
        return new FieldKind.Whole(least, most);
    }

    private static FieldKind binary(JsonObject json) {
        json.onlyFields("kind", "size");
        return new FieldKind.Binary(number(json, "size", 1, MAX_BYTES));
    }

    private static FieldKind many(JsonObject json) {
        json.onlyFields("kind", "least", "most", "odd", "of");
        JsonObject of = json.object("of");
        if (of.text("kind").equals("list")) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "of", "a list of lists");
        }
        int least = json.has("least") ? number(json, "least", 0, MAX_ITEMS) : 1;
        if (json.has("odd")) {
            requireTrue(json, "odd");
        }
        return new FieldKind.Many(read(of), least, number(json, "most", least, MAX_ITEMS), json.has("odd"));
    }

    static int number(JsonObject json, String name, int least, int most) {
        long number = json.integer(name);
        if (number < least || number > most) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, name, "not from " + least + " to " + most);
        }
        return (int) number;
    }

    /** A flag is there, and true, or not there: so that there is one way to say no. */
    static void requireTrue(JsonObject json, String name) {
        if (!json.bool(name)) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, name, "true, or left out");
        }
    }
}
