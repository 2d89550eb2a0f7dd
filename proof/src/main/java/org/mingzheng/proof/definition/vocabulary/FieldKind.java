package org.mingzheng.proof.definition.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.time.UtcTime;

/** What the values of a public field are. */
public sealed interface FieldKind {
    /**
     * Accepts a value or rejects it by {@link RejectedException}, naming the field.
     *
     * @param field its name
     * @param value of an entry
     */
    void check(String field, Json value);

    /**
     * A text for people.
     *
     * @param most UTF-16 code units, at least one
     * @param pattern what it looks like, if that is fixed
     */
    record Text(int most, Optional<TextPattern> pattern) implements FieldKind {
        @Override
        public void check(String field, Json value) {
            String text = text(field, value);
            require(!text.isEmpty() && text.length() <= most, Reason.TEXT_LENGTH, field);
            pattern.ifPresent(form -> require(form.matches(text), Reason.PATTERN_MISMATCH, field));
        }
    }

    /**
     * A code of a closed list.
     *
     * @param codes with their names
     */
    record Code(Map<String, Names> codes) implements FieldKind {
        @Override
        public void check(String field, Json value) {
            require(codes.containsKey(text(field, value)), Reason.UNKNOWN_VALUE, field);
        }
    }

    /** What others name: of the alphabet of record ids. */
    record Identifier() implements FieldKind {
        @Override
        public void check(String field, Json value) {
            Syntax.identifier(field, text(field, value));
        }
    }

    /**
     * An integer.
     *
     * @param least smallest
     * @param most largest
     */
    record Whole(long least, long most) implements FieldKind {
        @Override
        public void check(String field, Json value) {
            if (!(value instanceof JsonInteger(long number))) {
                throw new RejectedException(Reason.WRONG_TYPE, field, "must be an integer");
            }
            require(number >= least && number <= most, Reason.OUT_OF_RANGE, field);
        }
    }

    /** True or false. */
    record Flag() implements FieldKind {
        @Override
        public void check(String field, Json value) {
            require(value instanceof JsonBoolean, Reason.WRONG_TYPE, field);
        }
    }

    /** A time, {@code YYYY-MM-DDThh:mm:ssZ}. */
    record Instant() implements FieldKind {
        @Override
        public void check(String field, Json value) {
            require(UtcTime.parse(text(field, value)).isAccepted(), Reason.TIME_MALFORMED, field);
        }
    }

    /** A day of the calendar in China, {@code YYYY-MM-DD}. */
    record Day() implements FieldKind {
        @Override
        public void check(String field, Json value) {
            require(UtcTime.parse(text(field, value) + "T00:00:00Z").isAccepted(), Reason.TIME_MALFORMED, field);
        }
    }

    /**
     * Bytes in base64url.
     *
     * @param size how many
     */
    record Binary(int size) implements FieldKind {
        @Override
        public void check(String field, Json value) {
            Bytes bytes = Bytes.ofBase64Url(text(field, value)).orThrow();
            require(bytes.size() == size, Reason.OUT_OF_RANGE, field);
        }
    }

    /**
     * Several values, each once.
     *
     * @param of each
     * @param least fewest
     * @param most most
     * @param odd whether their number must be odd
     */
    record Many(FieldKind of, int least, int most, boolean odd) implements FieldKind {
        @Override
        public void check(String field, Json value) {
            if (!(value instanceof JsonArray(List<Json> items))) {
                throw new RejectedException(Reason.WRONG_TYPE, field, "must be an array");
            }
            boolean count = items.size() >= least && items.size() <= most && (!odd || items.size() % 2 == 1);
            require(count, Reason.OUT_OF_RANGE, field);
            require(new HashSet<>(items).size() == items.size(), Reason.DUPLICATE_ITEM, field);
            items.forEach(item -> of.check(field, item));
        }
    }

    private static String text(String field, Json value) {
        if (value instanceof JsonString(String text)) {
            return text;
        }
        throw new RejectedException(Reason.WRONG_TYPE, field, "must be a text");
    }

    private static void require(boolean rule, Reason reason, String field) {
        if (!rule) {
            throw new RejectedException(reason, field, "the value of this field");
        }
    }
}
