package org.mingzheng.proof.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * An object. The reading methods serve strict schemas: they throw {@link RejectedException} with
 * {@link Reason#MISSING_FIELD}, {@link Reason#WRONG_TYPE} or {@link Reason#UNKNOWN_FIELD} and name the field.
 *
 * @param members by name, in the order of RFC 8785 (UTF-16 code units), immutable
 */
public record JsonObject(Map<String, Json> members) implements Json {
    /** Copies and sorts; rejects a name that {@link JsonString} would reject. */
    public JsonObject {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
        for (String name : members.keySet()) {
            JsonString.requireUnicode(name);
        }
    }

    /**
     * {@return a value that must be an object}
     *
     * @param json any value
     * @throws RejectedException with {@link Reason#WRONG_TYPE} if it is another
     */
    public static JsonObject of(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new RejectedException(Reason.WRONG_TYPE, "not an object");
    }

    /** {@return the object without members} */
    public static JsonObject empty() {
        return new JsonObject(Map.of());
    }

    /** {@return a builder, for an object of several members} */
    public static JsonObjectBuilder builder() {
        return new JsonObjectBuilder(Map.of());
    }

    /**
     * {@return this object with a member added or replaced}
     *
     * @param name of the member
     * @param value its new value
     */
    public JsonObject with(String name, Json value) {
        return new JsonObjectBuilder(without(name).members).put(name, value).build();
    }

    /**
     * {@return this object without a member, which may be absent already}
     *
     * @param name of the member
     */
    public JsonObject without(String name) {
        Map<String, Json> changed = new TreeMap<>(members);
        changed.remove(name);
        return new JsonObject(changed);
    }

    /**
     * {@return whether there is a member of this name} A member that is null is there.
     *
     * @param name of the member
     */
    public boolean has(String name) {
        return members.containsKey(name);
    }

    /**
     * {@return a member of any type}
     *
     * @param name of the member
     */
    public Json value(String name) {
        Json value = members.get(name);
        if (value == null) {
            throw new RejectedException(Reason.MISSING_FIELD, "there is no " + name);
        }
        return value;
    }

    /**
     * {@return a member that must be a text}
     *
     * @param name of the member
     */
    public String text(String name) {
        if (value(name) instanceof JsonString(String text)) {
            return text;
        }
        throw wrongType(name, "a text");
    }

    /**
     * {@return a member that must be an integer}
     *
     * @param name of the member
     */
    public long integer(String name) {
        if (value(name) instanceof JsonInteger(long integer)) {
            return integer;
        }
        throw wrongType(name, "an integer");
    }

    /**
     * {@return a member that must be true or false}
     *
     * @param name of the member
     */
    public boolean bool(String name) {
        if (value(name) instanceof JsonBoolean(boolean bool)) {
            return bool;
        }
        throw wrongType(name, "true or false");
    }

    /**
     * {@return a member that must be an object}
     *
     * @param name of the member
     */
    public JsonObject object(String name) {
        if (value(name) instanceof JsonObject object) {
            return object;
        }
        throw wrongType(name, "an object");
    }

    /**
     * {@return a member that must be an array}
     *
     * @param name of the member
     */
    public JsonArray array(String name) {
        if (value(name) instanceof JsonArray array) {
            return array;
        }
        throw wrongType(name, "an array");
    }

    /**
     * {@return a member that must be a text if it is there}
     *
     * @param name of the member
     */
    public Optional<String> optionalText(String name) {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /**
     * {@return a member that must be an integer if it is there}
     *
     * @param name of the member
     */
    public Optional<Long> optionalInteger(String name) {
        return has(name) ? Optional.of(integer(name)) : Optional.empty();
    }

    /**
     * {@return a member that must be an object if it is there}
     *
     * @param name of the member
     */
    public Optional<JsonObject> optionalObject(String name) {
        return has(name) ? Optional.of(object(name)) : Optional.empty();
    }

    /**
     * {@return a member that must be an array if it is there}
     *
     * @param name of the member
     */
    public Optional<JsonArray> optionalArray(String name) {
        return has(name) ? Optional.of(array(name)) : Optional.empty();
    }

    /**
     * Refuses any member whose name is not listed.
     *
     * @param names the names allowed
     * @throws RejectedException with {@link Reason#UNKNOWN_FIELD}
     */
    public void onlyFields(String... names) {
        List<String> known = List.of(names);
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw new RejectedException(Reason.UNKNOWN_FIELD, "there may be no " + shown(name));
            }
        }
    }

    private static RejectedException wrongType(String name, String wanted) {
        return new RejectedException(Reason.WRONG_TYPE, name + " must be " + wanted);
    }

    /** The sender's own name is repeated only if it is a plain word: a name may carry anything. */
    private static String shown(String name) {
        boolean plain = name.length() <= 40 && name.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return plain ? name : "field with such a name";
    }
}
