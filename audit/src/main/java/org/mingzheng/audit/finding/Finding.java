package org.mingzheng.audit.finding;

import java.util.List;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

/**
 * Something wrong, or something that could not be checked.
 *
 * @param code what
 * @param evidence where
 * @param expected what follows from the rest of the ledger
 * @param found what is there instead
 * @param organisations whose peers say or endorsed what was found; none if it is in the blocks, or a service's
 */
public record Finding(FindingCode code, Evidence evidence, String expected, String found, List<String> organisations) {
    /** Copies the list. */
    public Finding {
        organisations = List.copyOf(organisations);
    }

    /** {@return the finding as JSON} */
    public JsonObject json() {
        return evidence.json()
                .with("code", new JsonString(code.code()))
                .with("contradiction", new JsonBoolean(code.isContradiction()))
                .with("expected", new JsonString(expected))
                .with("found", new JsonString(found))
                .with("organisations", JsonArray.ofTexts(organisations));
    }
}
