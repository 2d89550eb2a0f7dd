package org.mingzheng.proof.definition.vocabulary;

import java.util.Map;
import org.mingzheng.proof.entry.Syntax;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The words of an entry type.
 *
 * @param states by name
 * @param marks by name: facts beside the state, each with a standing
 * @param fields by name
 * @param bases legal bases by code
 * @param reasons by code
 */
public record Vocabulary(
        Map<String, State> states,
        Map<String, State> marks,
        Map<String, Field> fields,
        Map<String, Names> bases,
        Map<String, Names> reasons) {
    /**
     * {@return the words of a definition}
     *
     * @param json the definition
     */
    public static Vocabulary read(JsonObject json) {
        Vocabulary words = new Vocabulary(
                Names.map(json.object("states"), Syntax::name, State::read),
                Names.map(json.optionalObject("marks").orElse(JsonObject.empty()), Syntax::name, State::read),
                Names.map(json.object("fields"), Syntax::field, Field::read),
                codes(json, "bases"),
                codes(json, "reasons"));
        boolean reserved = words.states.containsKey(State.NEW) || words.states.containsKey(State.BEFORE);
        if (words.states.isEmpty() || reserved) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, "states", "none, or one with a reserved name");
        }
        return words;
    }

    private static Map<String, Names> codes(JsonObject json, String name) {
        return Names.map(json.optionalObject(name).orElse(JsonObject.empty()), Syntax::identifier, Names::of);
    }

    /**
     * Rejects a word that is not in one of these maps, as {@link Reason#DEFINITION_MALFORMED}.
     *
     * @param where in the definition
     * @param words the known ones
     * @param word used somewhere
     */
    public static void require(String where, Map<String, ?> words, String word) {
        if (!words.containsKey(word)) {
            throw new RejectedException(Reason.DEFINITION_MALFORMED, where, "names what the definition does not have");
        }
    }
}
