package org.mingzheng.proof.fabric;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.ByteArrayOutputStream;
import org.mingzheng.proof.bytes.Bytes;

/** Writes a protobuf message, field by field in ascending order, in the encoding that {@link ProtobufMessage} reads. */
final class ProtobufWriter {
    private static final int LENGTH_DELIMITED = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Written also if it is 0: the caller leaves out what has no presence. */
    @CanIgnoreReturnValue
    ProtobufWriter number(int field, int value) {
        varint(field << 3);
        varint(value);
        return this;
    }

    @CanIgnoreReturnValue
    ProtobufWriter bytes(int field, Bytes content) {
        varint(field << 3 | LENGTH_DELIMITED);
        varint(content.size());
        out.writeBytes(content.unsafeArray());
        return this;
    }

    @CanIgnoreReturnValue
    ProtobufWriter message(int field, ProtobufWriter content) {
        return bytes(field, content.encoded());
    }

    private void varint(int value) {
        int left = value;
        for (; left > 0x7f; left >>>= 7) {
            out.write((left & 0x7f) | 0x80);
        }
        out.write(left);
    }

    Bytes encoded() {
        return Bytes.wrap(out.toByteArray());
    }
}
