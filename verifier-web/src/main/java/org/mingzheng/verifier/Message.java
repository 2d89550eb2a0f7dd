package org.mingzheng.verifier;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;

/** What crosses between JavaScript and Java: byte strings, each after its length in four bytes, the highest first. */
record Message(List<Bytes> fields) {
    static Message read(Bytes message) {
        List<Bytes> fields = new ArrayList<>();
        int at = 0;
        while (at < message.size()) {
            int from = at + 4;
            at = from + length(message, at);
            fields.add(message.slice(from, at));
        }
        return new Message(fields);
    }

    Bytes bytes() {
        Bytes message = Bytes.empty();
        for (Bytes field : fields) {
            message = message.concat(length(field)).concat(field);
        }
        return message;
    }

    private static int length(Bytes message, int at) {
        return message.at(at) << 24 | message.at(at + 1) << 16 | message.at(at + 2) << 8 | message.at(at + 3);
    }

    private static Bytes length(Bytes field) {
        int size = field.size();
        return Bytes.wrap(new byte[] {(byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size});
    }
}
