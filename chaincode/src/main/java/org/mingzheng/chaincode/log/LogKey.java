package org.mingzheng.chaincode.log;

import org.mingzheng.proof.json.JsonObject;

/**
 * A key that signs a log's checkpoints.
 *
 * @param from the smallest tree whose checkpoint it signs; it is valid up to the {@code from} of the next key
 * @param verifier in C2SP's text form
 */
public record LogKey(long from, String verifier) {
    static LogKey read(JsonObject json) {
        return new LogKey(json.integer("from"), json.text("key"));
    }

    JsonObject json() {
        return JsonObject.builder().put("from", from).put("key", verifier).build();
    }
}
