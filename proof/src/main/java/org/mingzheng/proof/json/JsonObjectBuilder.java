package org.mingzheng.proof.json;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Collects the members of an object, in any order. A name given twice is {@link Reason#DUPLICATE_NAME}. */
public final class JsonObjectBuilder {
    private final Map<String, Json> members;

    JsonObjectBuilder(Map<String, Json> members) {
        this.members = new TreeMap<>(members);
    }

    /**
     * {@return this builder, with one more member}
     *
     * @param name of the member
     * @param value of any type
     */
    @CanIgnoreReturnValue
    public JsonObjectBuilder put(String name, Json value) {
        if (members.put(name, value) != null) {
            throw new RejectedException(Reason.DUPLICATE_NAME, "a member is given twice");
        }
        return this;
    }

    /**
     * {@return this builder, with one more member}
     *
     * @param name of the member
     * @param text its value
     */
    @CanIgnoreReturnValue
    public JsonObjectBuilder put(String name, String text) {
        return put(name, new JsonString(text));
    }

    /**
     * {@return this builder, with one more member}
     *
     * @param name of the member
     * @param integer its value, within ±{@link JsonInteger#MAX}
     */
    @CanIgnoreReturnValue
    public JsonObjectBuilder put(String name, long integer) {
        return put(name, new JsonInteger(integer));
    }

    /**
     * {@return this builder, with one more member}
     *
     * @param name of the member
     * @param bool its value
     */
    @CanIgnoreReturnValue
    public JsonObjectBuilder put(String name, boolean bool) {
        return put(name, new JsonBoolean(bool));
    }

    /** {@return the object of the members so far} */
    public JsonObject build() {
        return new JsonObject(members);
    }
}
