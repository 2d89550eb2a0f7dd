package org.mingzheng.proof.entry;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * What happened to the record, by whom, when and why. The type's definition says which names, actors and codes there are.
 *
 * @param name of the event, for example {@code issued}
 * @param actor the role in which the log's owner speaks, for example {@code issuer}, {@code supervisor} or {@code court}
 * @param effectiveAt the instant from which the law counts the event; the ledger's own time is another axis
 * @param basis codes of the legal bases, ascending, each once
 * @param reason code of the reason, where it may be public
 */
public record Event(String name, String actor, UtcTime effectiveAt, List<String> basis, Optional<String> reason) {
    /** Most legal bases of one event. */
    public static final int MAX_BASIS = 16;

    /**
     * An event; sorts the bases. Rejects by {@link RejectedException} with {@link Reason#IDENTIFIER_MALFORMED},
     * {@link Reason#TOO_MANY} or {@link Reason#DUPLICATE_ITEM}.
     *
     * @param name a name
     * @param actor a name
     * @param effectiveAt any
     * @param basis identifiers, in any order
     * @param reason an identifier
     */
    public Event {
        Syntax.name("event", name);
        Syntax.name("actor", actor);
        basis.forEach(code -> Syntax.identifier("basis", code));
        basis = Sets.sorted("basis", basis, code -> code, MAX_BASIS);
        reason.ifPresent(code -> Syntax.identifier("reason", code));
    }

    static Event read(JsonObject json) {
        return new Event(
                json.text("event"),
                json.text("actor"),
                UtcTime.parse(json.text("effectiveAt")).orThrow(),
                json.optionalArray("basis").map(JsonArray::texts).orElse(List.of()),
                json.optionalText("reason"));
    }

    void write(JsonObjectBuilder json) {
        json.put("event", name).put("actor", actor).put("effectiveAt", effectiveAt.toString());
        if (!basis.isEmpty()) {
            json.put("basis", JsonArray.ofTexts(basis));
        }
        reason.ifPresent(code -> json.put("reason", code));
    }
}
