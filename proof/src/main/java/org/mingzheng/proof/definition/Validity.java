package org.mingzheng.proof.definition;

import java.util.Optional;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/**
 * The kept fields that bound a record's good standing: times, or days of the calendar in China, the last one included.
 *
 * @param from field with the first instant or day; before it, the standing is pending
 * @param until field with the first instant after, or with the last day; then the standing is ended
 */
public record Validity(Optional<String> from, Optional<String> until) {
    private static final long ZONE = 8 * 3600L;
    /** A day, in seconds. */
    public static final long DAY = 24 * 3600L;

    private static final int DATE_SIZE = 10;

    static Validity read(JsonObject json) {
        json.onlyFields("from", "until");
        Validity validity = new Validity(
                json.optionalText("from").map(name -> Syntax.field("from", name)),
                json.optionalText("until").map(name -> Syntax.field("until", name)));
        if (validity.from.isEmpty() && validity.until.isEmpty()) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "validity", "bounds nothing");
        }
        return validity;
    }

    Standing bounded(Standing standing, JsonObject facts, UtcTime instant) {
        if (standing != Standing.GOOD) {
            return standing;
        }
        if (from.flatMap(name -> instant(facts, name, 0))
                .filter(start -> instant.epochSecond() < start)
                .isPresent()) {
            return Standing.PENDING;
        }
        boolean over = until.flatMap(name -> instant(facts, name, DAY))
                .filter(end -> instant.epochSecond() >= end)
                .isPresent();
        return over ? Standing.ENDED : Standing.GOOD;
    }

    /**
     * {@return the instant that a field says, in seconds since 1970; nothing if there is no such field}
     *
     * @param fields an entry's, or a record's facts
     * @param name of a field with a time or a day
     * @param ofDay which second of the day a day stands for
     */
    public static Optional<Long> instant(JsonObject fields, String name, long ofDay) {
        return fields.has(name) ? instant(fields.text(name), ofDay) : Optional.empty();
    }

    private static Optional<Long> instant(String text, long ofDay) {
        boolean day = text.length() == DATE_SIZE;
        return switch (UtcTime.parse(day ? text + "T00:00:00Z" : text)) {
            case Result.Accepted<UtcTime>(UtcTime time) ->
                Optional.of(day ? time.epochSecond() - ZONE + ofDay : time.epochSecond());
            case Result.Rejected<UtcTime> _ -> Optional.empty();
        };
    }
}
