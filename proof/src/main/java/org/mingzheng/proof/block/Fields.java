package org.mingzheng.proof.block;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * A protobuf message, read as the peers read it: fields in any order, unknown ones skipped, of a repeated scalar the last one
 * counts, repeated messages are merged. A reader that is stricter than the peers would not see what they have carried out.
 *
 * <p>A view: nothing is copied before somebody asks for bytes.
 */
final class Fields {
    /** Most fields of one message. */
    static final int MAX_FIELDS = 1 << 16;

    private final byte[] source;
    private final List<Field> all;

    record Field(int number, int type, long value, int from, int to) {}

    private Fields(byte[] source, List<Field> all) {
        this.source = source;
        this.all = all;
    }

    static Fields of(Bytes message) {
        return of(message.unsafeArray(), 0, message.size());
    }

    private static Fields of(byte[] source, int from, int to) {
        return new Fields(source, new WireReader(source, from, to).fields());
    }

    /** The number in a field, 0 if absent. */
    long number(int number) {
        long value = 0;
        for (Field field : of(number, WireReader.VARINT)) {
            value = field.value;
        }
        return value;
    }

    /** The bytes of a field that holds no message of its own, empty if absent. */
    Bytes bytes(int number) {
        List<Field> found = of(number, WireReader.LENGTH_DELIMITED);
        return found.isEmpty() ? Bytes.empty() : content(found.getLast());
    }

    /** A UTF-8 text, empty if absent. */
    String text(int number) {
        try {
            ByteBuffer content = ByteBuffer.wrap(bytes(number).unsafeArray());
            return StandardCharsets.UTF_8.newDecoder().decode(content).toString();
        } catch (CharacterCodingException e) {
            throw malformed("a text is not UTF-8");
        }
    }

    /** The message inside a field of type bytes: the last one counts. */
    Fields inside(int number) {
        List<Field> found = of(number, WireReader.LENGTH_DELIMITED);
        return found.isEmpty() ? new Fields(source, List.of()) : view(found.getLast());
    }

    /** The message in a field of a message type: several are merged, which is to read them one after the other. */
    Fields message(int number) {
        List<Field> found = of(number, WireReader.LENGTH_DELIMITED);
        if (found.size() < 2) {
            return inside(number);
        }
        Bytes joined = found.stream().map(this::content).reduce(Bytes.empty(), Bytes::concat);
        return of(joined);
    }

    /** The messages of a repeated field. */
    List<Fields> messages(int number) {
        return of(number, WireReader.LENGTH_DELIMITED).stream().map(this::view).toList();
    }

    /** The contents of a repeated field. */
    List<Bytes> all(int number) {
        return of(number, WireReader.LENGTH_DELIMITED).stream()
                .map(this::content)
                .toList();
    }

    boolean has(int number) {
        return !of(number, WireReader.LENGTH_DELIMITED).isEmpty();
    }

    /** A field of another type than ours is an unknown one. */
    private List<Field> of(int number, int type) {
        List<Field> found = new ArrayList<>();
        for (Field field : all) {
            if (field.number == number && field.type == type) {
                found.add(field);
            }
        }
        return found;
    }

    private Fields view(Field field) {
        return of(source, field.from, field.to);
    }

    private Bytes content(Field field) {
        return Bytes.wrap(Arrays.copyOfRange(source, field.from, field.to));
    }

    static RejectedException malformed(String what) {
        return new RejectedException(Reason.PROTOBUF_MALFORMED, what);
    }
}
