package org.mingzheng.proof.trust;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * The one definition of an entry type that counts.
 *
 * @param type with its version
 * @param digest SHA-256 of the definition's bytes
 * @param from when it is in force: an older file need not have it to show that another one was not
 */
public record TrustedDefinition(EntryType type, Bytes digest, UtcTime from) {
    /** A definition, or {@link Reason#NOT_A_HASH} as {@link RejectedException}. */
    public TrustedDefinition {
        Hash.of(digest).orThrow();
    }

    static TrustedDefinition read(JsonObject json) {
        json.onlyFields("digest", "from", "type");
        return new TrustedDefinition(
                EntryType.parse(json.text("type")).orThrow(),
                Bytes.ofBase64Url(json.text("digest")).orThrow(),
                UtcTime.parse(json.text("from")).orThrow());
    }

    JsonObject json() {
        return JsonObject.builder()
                .put("digest", digest.base64Url())
                .put("from", from.toString())
                .put("type", type.toString())
                .build();
    }
}
