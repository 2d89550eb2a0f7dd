package org.mingzheng.proof.entry;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * One event in the life of one record, with the seals on it ({@code docs/spec/entry.md}): what a record log logs. Reading
 * checks the envelope only; the rules of the entry's type, the seals and the record's state are others' checks.
 *
 * @param place where the entry belongs
 * @param event what happened
 * @param fields what the event sets
 * @param links to other records, ascending by relation, type, record, entry and instant
 * @param seals ascending by key id, one of a key; none on a draft
 */
public record Entry(Place place, Event event, Fields fields, List<Link> links, List<Seal> seals) {
    /** The format and its major version. */
    public static final String FORMAT = "mingzheng/entry/v1";

    /** Longest entry, in bytes of its canonical JSON. */
    public static final int MAX_SIZE = 8192;

    /** Most links of one entry. */
    public static final int MAX_LINKS = 32;

    /** Most seals on one entry. */
    public static final int MAX_SEALS = 16;

    /**
     * An entry; sorts links and seals. Rejects by {@link RejectedException} with {@link Reason#TOO_MANY} or
     * {@link Reason#DUPLICATE_ITEM}.
     *
     * @param place any
     * @param event any
     * @param fields any
     * @param links at most {@link #MAX_LINKS}, in any order
     * @param seals at most {@link #MAX_SEALS}, in any order
     */
    public Entry {
        links = Sets.sorted("links", links, Link::order, MAX_LINKS);
        seals = Sets.sorted("seals", seals, seal -> seal.header().kid(), MAX_SEALS);
    }

    /**
     * {@return the entry of these exact bytes, or why they are none} Only the canonical bytes of an entry are accepted.
     *
     * @param text canonical JSON of at most {@link #MAX_SIZE} bytes
     */
    public static Result<Entry> parse(Bytes text) {
        return Json.parse(text, MAX_SIZE).then(json -> Result.of(() -> read(json, text)));
    }

    private static Entry read(Json json, Bytes text) {
        if (!(json instanceof JsonObject object)) {
            throw new RejectedException(Reason.WRONG_TYPE, "an entry is an object");
        }
        Entry entry = read(object);
        if (!entry.canonical().equals(text)) {
            throw new RejectedException(Reason.NOT_CANONICAL, "the entry has another canonical form");
        }
        return entry;
    }

    private static Entry read(JsonObject json) {
        if (!json.text("format").equals(FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + FORMAT);
        }
        json.onlyFields(
                "actor",
                "basis",
                "channel",
                "definition",
                "effectiveAt",
                "event",
                "format",
                "links",
                "origin",
                "previous",
                "private",
                "public",
                "reason",
                "record",
                "seals",
                "type");
        return new Entry(
                Place.read(json),
                Event.read(json),
                Fields.read(json),
                json.optionalArray("links").orElse(JsonArray.of()).objects().stream()
                        .map(Link::read)
                        .toList(),
                json.array("seals").items().stream().map(Seal::read).toList());
    }

    /**
     * {@return the bytes that are logged}
     *
     * @throws RejectedException with {@link Reason#TOO_LARGE} beyond {@link #MAX_SIZE}, which no parsed entry is
     */
    public Bytes canonical() {
        List<Json> array = new ArrayList<>(seals.size());
        seals.forEach(seal -> array.add(seal.json()));
        return limited(json().put("seals", new JsonArray(array)));
    }

    /**
     * {@return the bytes that a seal covers: the canonical entry without its seals} They are no entry themselves, for an
     * entry has the member {@code seals} even when it is empty.
     */
    public Bytes unsealed() {
        return limited(json());
    }

    private JsonObjectBuilder json() {
        JsonObjectBuilder json = JsonObject.builder().put("format", FORMAT);
        place.write(json);
        event.write(json);
        fields.write(json);
        if (!links.isEmpty()) {
            List<Json> array = new ArrayList<>(links.size());
            links.forEach(link -> array.add(link.json()));
            json.put("links", new JsonArray(array));
        }
        return json;
    }

    private static Bytes limited(JsonObjectBuilder json) {
        Bytes text = json.build().canonical();
        if (text.size() > MAX_SIZE) {
            throw new RejectedException(Reason.TOO_LARGE, "the entry has " + text.size() + " bytes");
        }
        return text;
    }

    /** {@return the hash of the entry as a leaf of a log, by which the record's next entry names it} */
    public Hash leafHash() {
        return Hash.leaf(canonical());
    }

    /**
     * {@return this entry with these seals and no others}
     *
     * @param given in any order
     */
    public Entry withSeals(List<Seal> given) {
        return new Entry(place, event, fields, links, given);
    }
}
