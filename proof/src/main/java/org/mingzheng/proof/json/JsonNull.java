package org.mingzheng.proof.json;

/** {@code null}. */
public record JsonNull() implements Json {
    /** The only value. */
    public static final JsonNull NULL = new JsonNull();
}
