package org.mingzheng.proof.definition;

import java.util.Optional;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/**
 * A span of time.
 *
 * @param from its first instant
 * @param until the first instant after it; without it, it goes on
 */
public record Span(UtcTime from, Optional<UtcTime> until) {
    static Span read(JsonObject json) {
        json.onlyFields("from", "until");
        Span span = new Span(
                UtcTime.parse(json.text("from")).orThrow(),
                json.optionalText("until").map(text -> UtcTime.parse(text).orThrow()));
        if (span.until.isPresent() && span.until.get().compareTo(span.from) <= 0) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "until", "not after from");
        }
        return span;
    }

    /**
     * {@return whether an instant is in it}
     *
     * @param instant any
     */
    public boolean contains(UtcTime instant) {
        return from.compareTo(instant) <= 0
                && until.map(end -> instant.compareTo(end) < 0).orElse(true);
    }
}
