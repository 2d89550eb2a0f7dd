package org.mingzheng.proof.definition.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads what a definition says of links. */
final class LinkReader {
    private LinkReader() {}

    static LinkRule read(JsonObject json) {
        json.onlyFields(
                "as", "last", "least", "most", "moves", "owner", "rel", "standing", "states", "types", "when", "while");
        LinkRule rule = new LinkRule(
                Syntax.name("rel", json.text("rel")),
                EventReader.words(json, "types", Syntax::name),
                EventReader.number(json, "least", 1, Entry.MAX_LINKS),
                EventReader.number(json, "most", 1, Entry.MAX_LINKS),
                standing(json),
                EventReader.words(json, "states", Syntax::name),
                LinkRule.When.of(json.optionalText("when").orElse("effective")),
                Whose.of(json.optionalText("owner").orElse("any")),
                json.has("last") && EventReader.flag(json, "last"),
                json.optionalText("moves").map(text -> Syntax.name("moves", text)),
                json.optionalText("as").map(text -> Syntax.name("as", text)),
                json.has("while") && EventReader.flag(json, "while"));
        if (rule.types().isEmpty() || rule.least() > rule.most()) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "links", "no type, or less than least");
        }
        return rule;
    }

    private static Set<Standing> standing(JsonObject json) {
        Set<Standing> standing = EnumSet.noneOf(Standing.class);
        json.optionalArray("standing").map(JsonArray::texts).orElse(List.of()).stream()
                .map(Standing::of)
                .forEach(standing::add);
        return standing;
    }
}
