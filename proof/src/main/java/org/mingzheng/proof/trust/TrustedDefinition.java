package org.mingzheng.proof.trust;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The one definition of an entry type that counts.
 *
 * @param type with its version
 * @param digest SHA-256 of the definition's bytes
 */
public record TrustedDefinition(EntryType type, Bytes digest) {
    /** A definition, or {@link Reason#NOT_A_HASH} as {@link RejectedException}. */
    public TrustedDefinition {
        Hash.of(digest).orThrow();
    }

    static TrustedDefinition read(JsonObject json) {
        json.onlyFields("digest", "type");
        return new TrustedDefinition(
                EntryType.parse(json.text("type")).orThrow(),
                Bytes.ofBase64Url(json.text("digest")).orThrow());
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("digest", digest.base64Url())
                .put("type", type.toString())
                .build();
    }
}
