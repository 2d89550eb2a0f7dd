package org.mingzheng.cli.service;

import java.util.List;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/**
 * A log that the service serves.
 *
 * @param origin its name
 * @param owner the MSP of the organisation that writes it
 * @param kind {@code record}, {@code bulk} or {@code governance}
 * @param types the names of the entry types that it takes
 * @param size leaves of the newest published tree
 * @param registration everything that the contract says of it
 */
public record LogAnswer(
        Origin origin, String owner, String kind, List<String> types, long size, JsonObject registration) {
    static LogAnswer read(JsonObject json) {
        return new LogAnswer(
                new Origin(json.text("origin")),
                json.text("owner"),
                json.text("kind"),
                json.optionalArray("types").map(JsonArray::texts).orElse(List.of()),
                json.optionalObject("head")
                        .flatMap(head -> head.optionalInteger("size"))
                        .orElse(0L),
                json);
    }
}
