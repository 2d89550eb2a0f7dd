package org.mingzheng.proof.entry;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The one place where an entry belongs. A seal covers it, so it fits no other place. The log may be another organisation's
 * than the record's: a court tells its event of an award in the court's own log.
 *
 * @param channel the Fabric channel
 * @param origin the log that the entry is written to
 * @param type of the record, at the version by which the entry is judged
 * @param definition SHA-256 of the type's definition at that version
 * @param record the record's id within its type
 * @param previous leaf hash of the record's last entry, in whatever log; none for the record's first
 */
public record Place(
        String channel, Origin origin, EntryType type, Bytes definition, String record, Optional<Hash> previous) {
    /**
     * A place, or {@link Reason#IDENTIFIER_MALFORMED} or {@link Reason#NOT_A_HASH} as {@link RejectedException}.
     *
     * @param channel as Fabric names channels
     * @param origin any
     * @param type any
     * @param definition 32 bytes
     * @param record an identifier
     * @param previous any
     */
    public Place {
        Syntax.channel(channel);
        Syntax.requireDigest("definition", definition);
        Syntax.identifier("record", record);
    }

    /** {@return the record that the entry is about} */
    public RecordId recordId() {
        return new RecordId(type.name(), record);
    }

    static Place read(JsonObject json) {
        return new Place(
                json.text("channel"),
                new Origin(json.text("origin")),
                EntryType.read(json.text("type")),
                Syntax.digest(json.text("definition")),
                json.text("record"),
                json.optionalText("previous").map(Syntax::hash));
    }

    void write(JsonObjectBuilder json) {
        json.put("channel", channel)
                .put("origin", origin.name())
                .put("type", type.toString())
                .put("definition", definition.base64Url())
                .put("record", record);
        previous.ifPresent(hash -> json.put("previous", hash.value().base64Url()));
    }
}
