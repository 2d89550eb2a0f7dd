package org.mingzheng.proof.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Random values of the profile, and random texts that mean a given value. */
final class RandomJson {
    private static final int[] CHARACTERS = {
        'a', 'Z', '0', ' ', '"', '\\', '/', '\n', '\b', 0, 0x1f, 0x7f, 0x80, 0xe9, 0x7ff, 0x800, 0x660e, 0xd7ff, 0xe000,
        0xfb33, 0xfffd, 0x10000, 0x1f602, 0x10fffd
    };
    private static final String[] SPACES = {"", "", " ", "\n", "\t\r"};

    private final RandomGenerator random;

    RandomJson(RandomGenerator random) {
        this.random = random;
    }

    Json value(int levels) {
        return switch (random.nextInt(levels > 0 ? 7 : 4)) {
            case 0 -> JsonNull.NULL;
            case 1 -> new JsonBoolean(random.nextBoolean());
            case 2 -> new JsonInteger(random.nextLong(-JsonInteger.MAX, JsonInteger.MAX + 1) >> random.nextInt(54));
            case 3 -> new JsonString(text());
            case 4 -> array(levels - 1);
            default -> object(levels - 1);
        };
    }

    private JsonArray array(int levels) {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            items.add(value(levels));
        }
        return new JsonArray(items);
    }

    private JsonObject object(int levels) {
        Map<String, Json> members = new TreeMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            members.put(text(), value(levels));
        }
        return new JsonObject(members);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i > 0; i--) {
            text.appendCodePoint(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        return text.toString();
    }

    /** Any text of the value: white space, order of members and escapes as it comes. */
    String loose(Json value) {
        return space() + bare(value) + space();
    }

    private String bare(Json value) {
        return switch (value) {
            case JsonObject(Map<String, Json> members) -> "{" + members(members) + "}";
            case JsonArray(List<Json> items) ->
                "[" + String.join(",", items.stream().map(this::loose).toList()) + space() + "]";
            case JsonString(String text) -> string(text);
            case JsonInteger(long integer) -> Long.toString(integer);
            case JsonBoolean(boolean bool) -> Boolean.toString(bool);
            case JsonNull() -> "null";
        };
    }

    private String members(Map<String, Json> members) {
        List<String> written = new ArrayList<>();
        members.forEach((name, value) -> written.add(space() + string(name) + space() + ":" + loose(value)));
        Collections.shuffle(written, Random.from(random));
        return String.join(",", written) + space();
    }

    private String string(String text) {
        StringBuilder written = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point < ' ' || point == '"' || point == '\\' || random.nextInt(4) == 0) {
                Character.toString(point).chars().forEach(unit -> written.append(escape(unit)));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.append('"').toString();
    }

    private String escape(int unit) {
        return String.format(random.nextBoolean() ? "\\u%04x" : "\\u%04X", unit);
    }

    private String space() {
        return SPACES[random.nextInt(SPACES.length)];
    }
}
