package org.mingzheng.proof.json;

import java.util.Arrays;
import java.util.Map;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Writes the canonical form (RFC 8785 §3.2) into one growing array. */
final class JsonWriter {
    private static final String HEX = "0123456789abcdef";
    /** The longest form of one UTF-16 code unit: a numeric escape. */
    private static final int LONGEST = 6;

    private byte[] buffer = new byte[1024];
    private int size;
    private int depth;

    Bytes document(Json json) {
        value(json);
        return Bytes.wrap(Arrays.copyOf(buffer, size));
    }

    private void value(Json json) {
        switch (json) {
            case JsonObject(Map<String, Json> members) -> object(members);
            case JsonArray array -> array(array);
            case JsonString(String text) -> string(text);
            case JsonInteger(long integer) -> ascii(Long.toString(integer));
            case JsonBoolean(boolean bool) -> ascii(bool ? "true" : "false");
            case JsonNull() -> ascii("null");
        }
    }

    private void object(Map<String, Json> members) {
        enter('{');
        for (Map.Entry<String, Json> member : members.entrySet()) {
            string(member.getKey());
            put(':');
            value(member.getValue());
            put(',');
        }
        leave('}', members.isEmpty());
    }

    private void array(JsonArray array) {
        enter('[');
        for (Json item : array.items()) {
            value(item);
            put(',');
        }
        leave(']', array.items().isEmpty());
    }

    private void enter(char open) {
        if (++depth > Json.MAX_DEPTH) {
            throw new RejectedException(Reason.TOO_DEEP, "level " + depth);
        }
        put(open);
    }

    /** The bracket takes the place of the comma behind the last member, if there is one. */
    private void leave(char close, boolean empty) {
        if (!empty) {
            size--;
        }
        put(close);
        depth--;
    }

    private void ascii(String word) {
        reserve(word.length());
        for (int i = 0; i < word.length(); i++) {
            buffer[size++] = (byte) word.charAt(i);
        }
    }

    private void string(String text) {
        reserve(LONGEST * text.length() + 2);
        buffer[size++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                i += codePoint(text.codePointAt(i)) - 1;
            } else if (c >= ' ' && c != '"' && c != '\\') {
                buffer[size++] = (byte) c;
            } else {
                escape(c);
            }
        }
        buffer[size++] = '"';
    }

    /** The two-character escape where there is one, else six characters in lower case. */
    private void escape(char c) {
        buffer[size++] = '\\';
        switch (c) {
            case '"', '\\' -> buffer[size++] = (byte) c;
            case '\b' -> buffer[size++] = 'b';
            case '\f' -> buffer[size++] = 'f';
            case '\n' -> buffer[size++] = 'n';
            case '\r' -> buffer[size++] = 'r';
            case '\t' -> buffer[size++] = 't';
            default -> {
                ascii("u00");
                buffer[size++] = (byte) HEX.charAt(c >> 4);
                buffer[size++] = (byte) HEX.charAt(c & 15);
            }
        }
    }

    /** Writes UTF-8 and returns the number of chars the code point has in UTF-16. */
    private int codePoint(int point) {
        if (point < 0x800) {
            buffer[size++] = (byte) (0xc0 | point >> 6);
        } else if (point < 0x10000) {
            buffer[size++] = (byte) (0xe0 | point >> 12);
            continuation(point >> 6);
        } else {
            buffer[size++] = (byte) (0xf0 | point >> 18);
            continuation(point >> 12);
            continuation(point >> 6);
        }
        continuation(point);
        return Character.charCount(point);
    }

    private void continuation(int bits) {
        buffer[size++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void put(char c) {
        reserve(1);
        buffer[size++] = (byte) c;
    }

    private void reserve(int more) {
        if (size + more > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
