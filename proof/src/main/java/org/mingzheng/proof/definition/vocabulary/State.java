package org.mingzheng.proof.definition.vocabulary;

import org.mingzheng.proof.json.JsonObject;

/**
 * A state that a record can be in.
 *
 * @param names for people
 * @param standing what it means to whoever relies on the record
 */
public record State(Names names, Standing standing) {
    /** In the place of a state: there is no record yet. */
    public static final String NEW = "new";

    /** In the place of a state: the one before the present one. */
    public static final String BEFORE = "before";

    static State read(JsonObject json) {
        json.onlyFields("names", "standing");
        return new State(Names.in(json), Standing.of(json.text("standing")));
    }
}
