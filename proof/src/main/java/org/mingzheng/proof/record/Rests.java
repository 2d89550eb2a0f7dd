package org.mingzheng.proof.record;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * On which records a record's standing rests, its bases: it is never better than theirs.
 *
 * @param bases by their names, in the order of their text, each with the leaf hash of the entry that brought the document which it had
 *     when it became a base, if it had one
 */
public record Rests(Map<String, Optional<Hash>> bases) {
    private static final Rests NONE = new Rests(Map.of());
    private static final String DOCUMENT = "document";

    /** Bases, or {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}. */
    public Rests {
        bases = Collections.unmodifiableMap(new TreeMap<>(bases));
        bases.keySet().forEach(name -> RecordId.parse(name).orThrow());
    }

    /** {@return on none} */
    public static Rests none() {
        return NONE;
    }

    static Rests read(JsonObject json) {
        if (json.members().isEmpty()) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "rests");
        }
        Map<String, Optional<Hash>> bases = new TreeMap<>();
        for (String name : json.members().keySet()) {
            JsonObject base = json.object(name);
            base.onlyFields(DOCUMENT);
            bases.put(
                    name,
                    base.optionalText(DOCUMENT)
                            .map(text -> new Hash(Bytes.ofBase64Url(text).orThrow())));
        }
        return new Rests(bases);
    }

    JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder();
        bases.forEach((name, document) -> {
            JsonObjectBuilder base = JsonObject.builder();
            document.ifPresent(leaf -> base.put(DOCUMENT, leaf.value().base64Url()));
            json.put(name, base.build());
        });
        return json.build();
    }

    /** {@return whether there is none} */
    public boolean isEmpty() {
        return bases.isEmpty();
    }

    /**
     * {@return those of these that a record does not have already by what it was told of them last}
     *
     * @param record any
     * @param from when it is to rest on these
     */
    public Rests newTo(RecordState record, UtcTime from) {
        Map<String, Optional<Hash>> left = new TreeMap<>(bases);
        left.entrySet().removeIf(base -> isTold(record, from, base));
        return new Rests(left);
    }

    private static boolean isTold(RecordState record, UtcTime from, Map.Entry<String, Optional<Hash>> base) {
        return record.lastOf(interval -> interval.rests().bases().containsKey(base.getKey()))
                .filter(interval -> interval.effectiveFrom().compareTo(from) <= 0)
                .filter(interval ->
                        base.getValue().equals(interval.rests().bases().get(base.getKey())))
                .isPresent();
    }

    /**
     * {@return on what a record rests by all that is known, from whenever on}
     *
     * @param record any
     */
    public static Rests of(RecordState record) {
        return of(record, interval -> true);
    }

    /**
     * {@return on what a record rests at an instant, by all that is known}
     *
     * @param record any
     * @param effective the instant
     */
    public static Rests of(RecordState record, UtcTime effective) {
        return of(record, interval -> interval.holds(effective, Long.MAX_VALUE));
    }

    private static Rests of(RecordState record, Predicate<Interval> known) {
        Map<String, Optional<Hash>> bases = new TreeMap<>();
        record.intervals().stream()
                .filter(known)
                .forEach(interval -> bases.putAll(interval.rests().bases()));
        return new Rests(bases);
    }
}
