package org.mingzheng.proof.contract;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.RejectedException;

/**
 * A log as the contract's function {@code log} answers, and a service repeats: nobody has signed it.
 *
 * @param registration what was agreed about it
 * @param head the newest
 * @param time of the newest append, in milliseconds since 1970
 */
public record LogDescription(LogRegistration registration, TreeHead head, long time) {
    /** {@return the registration's members, and {@code head}} */
    public JsonObject json() {
        JsonObject newest = JsonObject.builder()
                .put("root", head.root().base64())
                .put("size", head.size())
                .put("time", time)
                .build();
        return registration.json().with("head", newest);
    }

    /**
     * {@return the description in an answer}
     *
     * @param json the answer; it may have other members
     * @throws RejectedException if a member is missing, of another type or of an unknown value
     */
    public static LogDescription read(JsonObject json) {
        JsonObject head = json.object("head");
        Hash root = Hash.ofBase64(head.text("root")).orThrow();
        return new LogDescription(
                LogRegistration.read(json), new TreeHead(head.integer("size"), root), head.integer("time"));
    }
}
