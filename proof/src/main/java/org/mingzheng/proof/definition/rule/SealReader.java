package org.mingzheng.proof.definition.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads what a definition says of seals. */
final class SealReader {
    private static final Set<String> HOLDERS = Set.of("person", "organisation");

    private SealReader() {}

    static SealRule read(JsonObject json) {
        json.onlyFields("holder", "least", "most", "owner", "quorum", "roles", "self", "votes");
        SealRule rule = new SealRule(
                EventReader.words(json, "roles", Syntax::name),
                EventReader.number(json, "least", 1, Entry.MAX_SEALS),
                EventReader.number(json, "most", 1, Entry.MAX_SEALS),
                votes(json),
                json.optionalText("holder").map(SealReader::holder),
                Whose.of(json.optionalText("owner").orElse("log")),
                json.has("self") && EventReader.flag(json, "self"),
                json.optionalObject("quorum").map(SealReader::quorum));
        if (rule.roles().isEmpty() || rule.least() > rule.most()) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "seals", "no role, or less than least");
        }
        return rule;
    }

    private static Set<Vote> votes(JsonObject json) {
        Set<Vote> votes = EnumSet.noneOf(Vote.class);
        json.optionalArray("votes").map(JsonArray::texts).orElse(List.of("approve")).stream()
                .map(Vote::read)
                .forEach(votes::add);
        return votes;
    }

    private static String holder(String code) {
        if (!HOLDERS.contains(code)) {
            throw new RejectedException(Reason.UNKNOWN_VALUE, "holder", "person or organisation");
        }
        return code;
    }

    private static Quorum quorum(JsonObject json) {
        json.onlyFields("members", "need", "of", "presiding");
        Optional<String> presiding = json.optionalText("presiding").map(text -> Syntax.field("presiding", text));
        Quorum quorum = new Quorum(
                Syntax.field("members", json.text("members")),
                json.optionalText("of").map(text -> Syntax.name("of", text)),
                Quorum.Need.of(json.text("need")),
                presiding);
        if ((quorum.need() == Quorum.Need.MAJORITY_OR_PRESIDING) != presiding.isPresent()) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "presiding", "goes with majority-or-presiding");
        }
        return quorum;
    }
}
