package org.mingzheng.proof.block;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Splits the bytes of a protobuf message into its fields (https://protobuf.dev/programming-guides/encoding). */
final class WireReader {
    static final int VARINT = 0;
    static final int LENGTH_DELIMITED = 2;

    /** Deepest nesting of groups, which nobody writes any more. */
    static final int MAX_GROUPS = 16;

    private static final int FIXED_64 = 1;
    private static final int GROUP_START = 3;
    private static final int GROUP_END = 4;
    private static final int FIXED_32 = 5;
    private static final long MAX_NUMBER = (1L << 29) - 1;

    private final byte[] source;
    private final int end;
    private int position;

    WireReader(byte[] source, int from, int to) {
        this.source = source;
        this.position = from;
        this.end = to;
    }

    List<Fields.Field> fields() {
        List<Fields.Field> fields = new ArrayList<>();
        while (position < end) {
            if (fields.size() == Fields.MAX_FIELDS) {
                throw new RejectedException(Reason.TOO_MANY, "a message has over " + Fields.MAX_FIELDS + " fields");
            }
            long tag = tag();
            fields.add(field((int) (tag >>> 3), (int) (tag & 7), 0));
        }
        return fields;
    }

    private long tag() {
        long tag = varint();
        if (tag >>> 3 == 0 || tag >>> 3 > MAX_NUMBER) {
            throw Fields.malformed("a field has a number that no field has");
        }
        return tag;
    }

    private Fields.Field field(int number, int type, int depth) {
        return switch (type) {
            case VARINT -> new Fields.Field(number, type, varint(), position, position);
            case FIXED_64 -> content(number, type, Long.BYTES);
            case LENGTH_DELIMITED -> content(number, type, varint());
            case GROUP_START -> group(number, depth + 1);
            case FIXED_32 -> content(number, type, Integer.BYTES);
            default -> throw Fields.malformed("a field is of no known type");
        };
    }

    private Fields.Field content(int number, int type, long length) {
        if (length < 0 || length > end - position) {
            throw Fields.malformed("a field is cut off");
        }
        int from = position;
        position += (int) length;
        return new Fields.Field(number, type, 0, from, position);
    }

    /** Skips up to the end of a group. */
    private Fields.Field group(int number, int depth) {
        if (depth > MAX_GROUPS) {
            throw new RejectedException(Reason.TOO_DEEP, "over " + MAX_GROUPS + " groups inside each other");
        }
        int from = position;
        for (long tag = tag(); tag != ((long) number << 3 | GROUP_END); tag = tag()) {
            var _ = field((int) (tag >>> 3), (int) (tag & 7), depth);
        }
        return new Fields.Field(number, GROUP_START, 0, from, position);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            if (position == end) {
                throw Fields.malformed("a number is cut off");
            }
            int next = source[position++] & 0xff;
            if (shift == 63 && next > 1) {
                break;
            }
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw Fields.malformed("a number has more than 64 bits");
    }
}
