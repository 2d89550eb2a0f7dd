package org.mingzheng.network.definition;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.report.NetworkFault;
import org.mingzheng.network.report.Texts;

/** One mapping of the file, read strictly: a key that is missing, unknown or of the wrong type is named in one sentence. */
final class Section {
    private final String where;
    private final Map<?, ?> entries;

    private Section(String where, Map<?, ?> entries) {
        this.where = where;
        this.entries = entries;
    }

    /** The mapping {@code yaml}; it must have every required key, and no key that is neither required nor optional. */
    static Section of(String where, @Nullable Object yaml, Set<String> required, Set<String> optional) {
        if (!(yaml instanceof Map<?, ?> entries)) {
            throw wrong("section.mapping", where, words(required));
        }
        Section section = new Section(where, entries);
        Set<?> missing = without(required, entries.keySet());
        section.refuseUnless(missing.isEmpty(), "section.lacks", words(missing));
        Set<?> unknown = without(without(entries.keySet(), required), optional);
        section.refuseUnless(unknown.isEmpty(), "section.unknown", words(unknown));
        return section;
    }

    private static Set<?> without(Set<?> keys, Set<?> others) {
        return keys.stream().filter(key -> !others.contains(key)).collect(Collectors.toSet());
    }

    private static String words(Set<?> keys) {
        return keys.stream().map(Objects::toString).sorted().collect(Collectors.joining(", "));
    }

    static NetworkFault wrong(String key, Object... arguments) {
        return NetworkFault.of("fault.definition", Texts.text(NetworkFault.class, key, arguments));
    }

    /** The text says first where it is wrong. */
    void refuseUnless(boolean right, String key, Object... arguments) {
        if (!right) {
            throw wrong(
                    key, Stream.concat(Stream.of(where), Stream.of(arguments)).toArray());
        }
    }

    String text(String key, Pattern shape) {
        Object value = entries.get(key);
        refuseUnless(
                value instanceof String text && shape.matcher(text).matches(),
                "section.text",
                key,
                shape,
                shown(value));
        return (String) Objects.requireNonNull(value);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    int number(String key, int least, int most) {
        Object value = entries.get(key);
        refuseUnless(
                value instanceof Integer number && number >= least && number <= most,
                "section.number",
                key,
                "" + least,
                "" + most,
                shown(value));
        return (Integer) Objects.requireNonNull(value);
    }

    Optional<Integer> optionalNumber(String key, int least, int most) {
        return entries.containsKey(key) ? Optional.of(number(key, least, most)) : Optional.empty();
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        Object value = entries.get(key);
        return Stream.of(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> wrong("section.word", where, key, shown(value)));
    }

    <E extends Enum<E>> Optional<E> optionalWord(String key, Class<E> type) {
        return entries.containsKey(key) ? Optional.of(word(key, type)) : Optional.empty();
    }

    Section section(String key, Set<String> required) {
        return of(key, entries.get(key), required, Set.of());
    }

    List<Section> sections(String key, Set<String> required, Set<String> optional) {
        refuseUnless(entries.get(key) instanceof List<?>, "section.list", key);
        List<?> items = (List<?>) Objects.requireNonNull(entries.get(key));
        return IntStream.range(0, items.size())
                .mapToObj(i -> of(key + "[" + i + "]", items.get(i), required, optional))
                .toList();
    }
}
