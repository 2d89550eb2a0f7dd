package org.mingzheng.proof.entry;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The fields that an entry sets: some to read, of others only a digest. The type's definition says which there are.
 *
 * @param open values of the public fields by name
 * @param digests of the private fields by name: each the SHA-256 of the {@link Disclosure} that opens it
 */
public record Fields(JsonObject open, Map<String, Bytes> digests) {
    /** Most public fields, and most private fields, of one entry. */
    public static final int MAX_FIELDS = 64;

    private static final Fields NONE = new Fields(JsonObject.empty(), Map.of());

    /**
     * The fields of an entry. Rejects by {@link RejectedException} with {@link Reason#IDENTIFIER_MALFORMED},
     * {@link Reason#TOO_MANY}, {@link Reason#PUBLIC_AND_PRIVATE} or, for a digest used twice, {@link Reason#DUPLICATE_ITEM}.
     *
     * @param open at most {@link #MAX_FIELDS}
     * @param digests at most {@link #MAX_FIELDS}, 32 bytes each, all different
     */
    public Fields {
        digests = Collections.unmodifiableMap(new TreeMap<>(digests));
        Sets.limit("public fields", open.members().size(), MAX_FIELDS);
        Sets.limit("private fields", digests.size(), MAX_FIELDS);
        open.members().keySet().forEach(name -> Syntax.field("public", name));
        digests.forEach((name, digest) -> Syntax.requireDigest(Syntax.field("private", name), digest));
        requireDistinct(open, digests);
    }

    private static void requireDistinct(JsonObject open, Map<String, Bytes> digests) {
        if (!Collections.disjoint(open.members().keySet(), digests.keySet())) {
            throw new RejectedException(Reason.PUBLIC_AND_PRIVATE, "a name is in both");
        }
        if (new HashSet<>(digests.values()).size() < digests.size()) {
            throw new RejectedException(Reason.DUPLICATE_ITEM, "private");
        }
    }

    /** {@return no field at all} */
    public static Fields none() {
        return NONE;
    }

    /**
     * {@return public fields, and private fields that these disclosures open}
     *
     * @param open values of the public fields by name
     * @param disclosures one for each private field
     */
    public static Fields of(JsonObject open, List<Disclosure> disclosures) {
        Map<String, Bytes> digests = new TreeMap<>();
        for (Disclosure disclosure : disclosures) {
            if (digests.put(disclosure.name(), disclosure.digest()) != null) {
                throw new RejectedException(Reason.DUPLICATE_ITEM, "disclosures");
            }
        }
        return new Fields(open, digests);
    }

    static Fields read(JsonObject json) {
        JsonObject committed = json.optionalObject("private").orElse(JsonObject.empty());
        Map<String, Bytes> digests = new TreeMap<>();
        committed.members().keySet().forEach(name -> digests.put(name, Syntax.digest(committed.text(name))));
        return new Fields(json.optionalObject("public").orElse(JsonObject.empty()), digests);
    }

    void write(JsonObjectBuilder json) {
        if (!open.members().isEmpty()) {
            json.put("public", open);
        }
        if (!digests.isEmpty()) {
            Map<String, Json> texts = new TreeMap<>();
            digests.forEach((name, digest) -> texts.put(name, new JsonString(digest.base64Url())));
            json.put("private", new JsonObject(texts));
        }
    }
}
