package org.mingzheng.network.genesis;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Canonical JSON (RFC 8785) of maps, lists, texts, whole numbers and truth values: enough for a genesis. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(Object value) {
        return switch (value) {
            case Map<?, ?> map -> object(map);
            case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
            case String text -> string(text);
            case Integer number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static String object(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put((String) name, value));
        return sorted.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + of(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String string(String text) {
        if (text.chars().anyMatch(c -> c < ' ')) {
            throw new IllegalArgumentException("control character");
        }
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
