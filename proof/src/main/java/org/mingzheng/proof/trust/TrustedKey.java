package org.mingzheng.proof.trust;

import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * A key that signs a log's checkpoints from some tree size on, up to the next key's.
 *
 * @param from the smallest tree whose checkpoint it signs
 * @param key its name is the log's origin
 */
public record TrustedKey(long from, VerifierKey key) {
    /** A key; {@link Reason#INTEGER_RANGE} as {@link RejectedException} for a size that no tree has. */
    public TrustedKey {
        if (from < 0 || from > JsonInteger.MAX) {
            throw new RejectedException(Reason.INTEGER_RANGE, "from");
        }
    }

    static TrustedKey read(JsonObject json) {
        json.onlyFields("from", "key");
        return new TrustedKey(
                json.integer("from"), VerifierKey.parse(json.text("key")).orThrow());
    }

    JsonObject json() {
        return JsonObject.builder().put("from", from).put("key", key.encoded()).build();
    }
}
