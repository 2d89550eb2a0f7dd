package org.mingzheng.proof.fabric;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * A protobuf message in the one encoding that Fabric's own programs write (deterministic proto3): fields in ascending order,
 * shortest varints, no unknown field, no scalar with its default value. Only varint and length-delimited fields exist here.
 *
 * <p>Every accessor names a field by its number, and rejects a message that {@link #only} did not allow.
 */
final class ProtobufMessage {
    private static final int VARINT = 0;
    private static final int LENGTH_DELIMITED = 2;

    private record Field(int number, boolean varint, long value, Bytes content) {}

    private final String name;
    private final List<Field> fields = new ArrayList<>();

    private ProtobufMessage(String name) {
        this.name = name;
    }

    static ProtobufMessage parse(String name, Bytes encoded) {
        ProtobufMessage message = new ProtobufMessage(name);
        new Reader(message, encoded).readAll();
        return message;
    }

    /** Refuses any field that is not named here. */
    ProtobufMessage only(int... numbers) {
        for (Field field : fields) {
            if (!contains(numbers, field.number)) {
                throw malformed(field.number, "is not part of this message here");
            }
        }
        return this;
    }

    /** The content of a length-delimited field, empty if absent. */
    Bytes bytes(int number) {
        List<Bytes> all = all(number);
        if (all.size() > 1) {
            throw malformed(number, "is there more than once");
        }
        return all.isEmpty() ? Bytes.empty() : all.getFirst();
    }

    /** A UTF-8 text, empty if absent. */
    String text(int number) {
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes(number).unsafeArray());
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException e) {
            throw malformed(number, "is not UTF-8");
        }
    }

    /** A whole number, 0 if absent. */
    long number(int number) {
        return of(number, true).stream().mapToLong(Field::value).findFirst().orElse(0);
    }

    /** The contents of a repeated length-delimited field. */
    List<Bytes> all(int number) {
        return of(number, false).stream().map(Field::content).toList();
    }

    /** The messages of a repeated field. */
    List<ProtobufMessage> messages(int number, String type) {
        return all(number).stream().map(content -> parse(type, content)).toList();
    }

    /** The message of a field, empty if absent. */
    ProtobufMessage message(int number, String type) {
        return parse(type, bytes(number));
    }

    boolean has(int number) {
        return fields.stream().anyMatch(field -> field.number == number);
    }

    private List<Field> of(int number, boolean varint) {
        List<Field> found =
                fields.stream().filter(field -> field.number == number).toList();
        if (found.stream().anyMatch(field -> field.varint != varint)) {
            throw malformed(number, "has another type");
        }
        return found;
    }

    private static boolean contains(int[] numbers, int wanted) {
        for (int number : numbers) {
            if (number == wanted) {
                return true;
            }
        }
        return false;
    }

    private RejectedException malformed(int number, String what) {
        return new RejectedException(Reason.PROTOBUF_MALFORMED, name + " field " + number + " " + what);
    }

    /** Reads fields into a message. */
    private static final class Reader {
        private final ProtobufMessage message;
        private final Bytes encoded;
        private int position;

        Reader(ProtobufMessage message, Bytes encoded) {
            this.message = message;
            this.encoded = encoded;
        }

        void readAll() {
            int last = 0;
            while (position < encoded.size()) {
                long tag = varint();
                int number = (int) (tag >>> 3);
                if (tag >>> 3 == 0 || tag >>> 3 > 536_870_911 || number < last) {
                    throw malformed("has a field that is out of order");
                }
                message.fields.add(field(number, (int) (tag & 7), number == last));
                last = number;
            }
        }

        private Field field(int number, int type, boolean again) {
            if (type == VARINT && !again) {
                long value = varint();
                if (value != 0) {
                    return new Field(number, true, value, Bytes.empty());
                }
            }
            if (type == LENGTH_DELIMITED) {
                return new Field(number, false, 0, content());
            }
            throw malformed("has a field of a kind, a repetition or a default value that must not be written");
        }

        private Bytes content() {
            long length = varint();
            if (length < 0 || length > encoded.size() - position) {
                throw malformed("ends within a field");
            }
            int start = position;
            position += (int) length;
            return encoded.slice(start, position);
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; shift < 70; shift += 7) {
                if (position == encoded.size()) {
                    throw malformed("ends within a number");
                }
                int next = encoded.at(position++);
                if ((shift == 63 && next > 1) || (shift > 0 && next == 0)) {
                    throw malformed("has a number that is not in its shortest form");
                }
                value |= (long) (next & 0x7f) << shift;
                if (next < 0x80) {
                    return value;
                }
            }
            throw malformed("has a number that is too long");
        }

        private RejectedException malformed(String what) {
            return new RejectedException(
                    Reason.PROTOBUF_MALFORMED, message.name + " " + what + " (byte " + position + ")");
        }
    }
}
