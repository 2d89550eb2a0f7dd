package org.mingzheng.proof.entry;

import java.util.Optional;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * How an entry's record relates to another. What follows from a relation, also for the other record's state, is said by the
 * definitions of both types.
 *
 * @param rel the relation, for example {@code corrects}, {@code annuls} or {@code relies-on}
 * @param record the other record
 * @param entry leaf hash of the entry of the other record that is meant; of its last one if the link moves its state
 * @param at the instant at which the other record's state matters, for example of the act that relied on it
 */
public record Link(String rel, RecordId record, Optional<Hash> entry, Optional<UtcTime> at) {
    /**
     * A link, or {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}.
     *
     * @param rel a name
     * @param record any
     * @param entry any
     * @param at any
     */
    public Link {
        Syntax.name("rel", rel);
    }

    static Link read(JsonObject json) {
        json.onlyFields("at", "entry", "record", "rel", "type");
        return new Link(
                json.text("rel"),
                new RecordId(json.text("type"), json.text("record")),
                json.optionalText("entry").map(Syntax::hash),
                json.optionalText("at").map(text -> UtcTime.parse(text).orThrow()));
    }

    JsonObject json() {
        JsonObjectBuilder json =
                JsonObject.builder().put("rel", rel).put("type", record.type()).put("record", record.id());
        entry.ifPresent(hash -> json.put("entry", hash.value().base64Url()));
        at.ifPresent(instant -> json.put("at", instant.toString()));
        return json.build();
    }

    /** Orders links field by field, for a space is less than any character of a field. */
    String order() {
        return rel + " " + record.type() + " " + record.id() + " "
                + entry.map(hash -> hash.value().base64Url()).orElse("") + " "
                + at.map(UtcTime::toString).orElse("");
    }
}
