package org.mingzheng.proof.definition.vocabulary;

import org.mingzheng.proof.json.JsonObject;

/** A field that entries of a type may have. */
public sealed interface Field {
    /** {@return for people} */
    Names names();

    /**
     * A public field.
     *
     * @param names for people
     * @param kind what its values are
     * @param keep whether the record's state keeps the value that was set last
     */
    record Open(Names names, FieldKind kind, boolean keep) implements Field {}

    /**
     * A private field: the entry holds a digest, whoever has the disclosure can show the value.
     *
     * @param names for people
     */
    record Secret(Names names) implements Field {}

    /**
     * {@return a field}
     *
     * @param json names and {@code private}, or names, {@code keep} and a kind's members
     */
    static Field read(JsonObject json) {
        Names names = Names.in(json);
        if (json.has("private")) {
            json.onlyFields("names", "private");
            FieldKinds.requireTrue(json, "private");
            return new Secret(names);
        }
        if (json.has("keep")) {
            FieldKinds.requireTrue(json, "keep");
        }
        return new Open(names, FieldKinds.read(json.without("names").without("keep")), json.has("keep"));
    }
}
