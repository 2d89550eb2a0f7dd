package org.mingzheng.cli.load;

import java.nio.charset.StandardCharsets;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/**
 * An HTTP answer.
 *
 * @param status for example 202
 * @param body its content
 */
public record Answer(int status, Bytes body) {
    /** Longest body that is read, in bytes. */
    static final int MAX_BODY = 8 << 20;

    /**
     * {@return the body as an object}
     *
     * @throws IllegalStateException if it is none
     */
    public JsonObject json() {
        if (Json.parse(body, MAX_BODY).orThrow() instanceof JsonObject object) {
            return object;
        }
        throw new IllegalStateException("the service answered " + status + " without an object");
    }

    /** {@return the body as text} */
    public String text() {
        return new String(body.unsafeArray(), StandardCharsets.UTF_8);
    }
}
