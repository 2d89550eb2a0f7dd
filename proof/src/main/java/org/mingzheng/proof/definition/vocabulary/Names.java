package org.mingzheng.proof.definition.vocabulary;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.text.PlainText;

/**
 * How people call something.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Names(String zh, String en) {
    static final int MAX_SIZE = 200;

    /**
     * Names, or {@link Reason#DEFINITION_MALFORMED} as {@link RejectedException}.
     *
     * @param zh of 1 to 200 plain characters, no space at its ends
     * @param en the same
     */
    public Names {
        require(zh);
        require(en);
    }

    private static void require(String name) {
        boolean good =
                !name.isBlank() && name.length() <= MAX_SIZE && name.equals(name.strip()) && PlainText.isPlain(name);
        if (!good) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "names", "a name is empty, too long or not plain");
        }
    }

    /**
     * {@return the names in an object's member {@code names}}
     *
     * @param json may have other members
     */
    public static Names in(JsonObject json) {
        return of(json.object("names"));
    }

    /**
     * {@return names}
     *
     * @param json with the members {@code zh} and {@code en}
     */
    public static Names of(JsonObject json) {
        json.onlyFields("en", "zh");
        return new Names(json.text("zh"), json.text("en"));
    }

    /**
     * {@return a map of named objects, in the order of their names}
     *
     * @param <T> what is read of each
     * @param json its members are all objects
     * @param syntax checks a name, given where it stands
     * @param reader of each object
     */
    public static <T> Map<String, T> map(
            JsonObject json, BiConsumer<String, String> syntax, Function<JsonObject, T> reader) {
        Map<String, T> map = new TreeMap<>();
        for (String name : json.members().keySet()) {
            syntax.accept("name", name);
            map.put(name, reader.apply(json.object(name)));
        }
        return Collections.unmodifiableMap(map);
    }
}
