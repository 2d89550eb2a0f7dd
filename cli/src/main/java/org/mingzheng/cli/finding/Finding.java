package org.mingzheng.cli.finding;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

/**
 * Something wrong, or something that could not be checked.
 *
 * @param code what
 * @param evidence where
 * @param expected what follows from the rest of the ledger
 * @param found what is there instead
 */
public record Finding(FindingCode code, Evidence evidence, String expected, String found) {
    /** {@return the finding as JSON} */
    public JsonObject json() {
        return evidence.json()
                .with("code", new JsonString(code.code()))
                .with(
                        "contradiction",
                        JsonObject.builder()
                                .put("is", code.isContradiction())
                                .build()
                                .value("is"))
                .with("expected", new JsonString(expected))
                .with("found", new JsonString(found));
    }
}
