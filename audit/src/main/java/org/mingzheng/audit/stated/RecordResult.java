package org.mingzheng.audit.stated;

import java.util.List;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/**
 * What was learnt of the records.
 *
 * @param all how many the blocks lead to, of the logs that were audited
 * @param asked how many of them each organisation was asked about
 * @param stated what each organisation's peer states
 */
public record RecordResult(long all, long asked, List<Stated> stated) {
    /** Nobody was asked. */
    public static final RecordResult NONE = new RecordResult(0, 0, List.of());

    /**
     * Of one organisation.
     *
     * @param msp its id
     * @param same how many records it states, under its signature, as the blocks lead to
     */
    public record Stated(String msp, long same) {
        private JsonObject json() {
            return JsonObject.builder()
                    .put("organisation", msp)
                    .put("same", same)
                    .build();
        }
    }

    /** {@return whether not all were asked about} */
    public boolean sampled() {
        return asked < all;
    }

    /** {@return the counts} */
    public JsonObject json() {
        return JsonObject.builder()
                .put("all", all)
                .put("asked", asked)
                .put(
                        "stated",
                        new JsonArray(stated.stream().<Json>map(Stated::json).toList()))
                .build();
    }
}
