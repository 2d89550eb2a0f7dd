package org.mingzheng.proof.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.result.Reason;

/** Reads one document by recursive descent; the depth is bounded, so the stack is. */
final class JsonParser {
    private final Input input;
    private final StringParser strings;
    private int depth;

    JsonParser(byte[] text) {
        input = new Input(text);
        strings = new StringParser(input);
    }

    Json document() {
        Json value = value();
        if (token() != Input.END) {
            throw input.expected("the end");
        }
        return value;
    }

    private Json value() {
        return switch (token()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new JsonString(strings.read());
            case 't' -> literal("true", JsonBoolean.TRUE);
            case 'f' -> literal("false", JsonBoolean.FALSE);
            case 'n' -> literal("null", JsonNull.NULL);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
            default -> throw input.expected("a value");
        };
    }

    private JsonObject object() {
        Map<String, Json> members = new TreeMap<>();
        enter();
        if (!closes('}')) {
            do {
                member(members);
            } while (continues('}'));
        }
        depth--;
        return new JsonObject(members);
    }

    private void member(Map<String, Json> members) {
        if (token() != '"') {
            throw input.expected("a name");
        }
        int start = input.at;
        String name = strings.read();
        if (token() != ':') {
            throw input.expected("a colon");
        }
        input.at++;
        if (members.put(name, value()) != null) {
            throw Input.rejected(Reason.DUPLICATE_NAME, "second member of the same name", start);
        }
    }

    private JsonArray array() {
        List<Json> items = new ArrayList<>();
        enter();
        if (!closes(']')) {
            do {
                items.add(value());
            } while (continues(']'));
        }
        depth--;
        return new JsonArray(items);
    }

    private void enter() {
        if (++depth > Json.MAX_DEPTH) {
            throw Input.rejected(Reason.TOO_DEEP, "level " + depth, input.at);
        }
        input.at++;
    }

    private boolean closes(int close) {
        if (token() != close) {
            return false;
        }
        input.at++;
        return true;
    }

    private boolean continues(int close) {
        int token = token();
        if (token != ',' && token != close) {
            throw input.expected("a comma or the closing bracket");
        }
        input.at++;
        return token == ',';
    }

    /** Steps over white space and returns, without stepping over it, the byte behind. */
    private int token() {
        int next = input.peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            input.at++;
            next = input.peek();
        }
        return next;
    }

    private Json literal(String word, Json value) {
        for (int i = 0; i < word.length(); i++, input.at++) {
            if (input.peek() != word.charAt(i)) {
                throw input.expected(word);
            }
        }
        return value;
    }

    private Json integer() {
        int start = input.at;
        boolean negative = input.peek() == '-';
        if (negative) {
            input.at++;
        }
        long magnitude = digits();
        int next = input.peek();
        if (next == '.' || next == 'e' || next == 'E' || (negative && magnitude == 0)) {
            throw Input.rejected(Reason.NOT_INTEGER, "fraction, exponent or minus zero", start);
        }
        if (magnitude > JsonInteger.MAX) {
            throw Input.rejected(Reason.INTEGER_RANGE, "integer beyond 2^53-1", start);
        }
        return new JsonInteger(negative ? -magnitude : magnitude);
    }

    private long digits() {
        int first = input.at;
        long magnitude = 0;
        for (int digit = input.peek() - '0'; digit >= 0 && digit <= 9; digit = input.peek() - '0') {
            if (magnitude <= JsonInteger.MAX) { // else it stays as it is, too large without overflow
                magnitude = magnitude * 10 + digit;
            }
            input.at++;
        }
        if (input.at == first || (input.at > first + 1 && input.bytes[first] == '0')) {
            throw Input.rejected(Reason.NOT_JSON, "expected digits without a leading zero", first);
        }
        return magnitude;
    }
}
