package org.mingzheng.proof.json;

/**
 * {@code true} or {@code false}.
 *
 * @param value which
 */
public record JsonBoolean(boolean value) implements Json {
    /** {@code true}. */
    public static final JsonBoolean TRUE = new JsonBoolean(true);
    /** {@code false}. */
    public static final JsonBoolean FALSE = new JsonBoolean(false);
}
