package org.mingzheng.proof.definition.deadline;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * How long.
 *
 * @param count how many, 0 to 3650
 * @param unit of what
 */
public record Period(int count, Unit unit) {
    private static final int MAX = 3650;

    /** What is counted. */
    public enum Unit {
        /** Days of the calendar. */
        DAYS("days"),
        /** Days on which offices are open. */
        WORKING_DAYS("workingDays"),
        /** Months of the calendar. */
        MONTHS("months");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        /** {@return the member of a definition} */
        public String word() {
            return word;
        }
    }

    static Period read(JsonObject json) {
        for (Unit unit : Unit.values()) {
            if (json.has(unit.word())) {
                json.onlyFields(unit.word());
                long count = json.integer(unit.word());
                if (count >= 0 && count <= MAX) {
                    return new Period((int) count, unit);
                }
            }
        }
        throw new RejectedException(Reason.DEFINITION_MALFORMED, "period", "days, workingDays or months, 0 to " + MAX);
    }
}
