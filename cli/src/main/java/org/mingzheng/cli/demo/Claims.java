package org.mingzheng.cli.demo;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/**
 * The three answers of a verdict, in its words.
 *
 * @param unchanged whether the bytes are those logged
 * @param authorised whether the issuer was
 * @param status whether it holds
 */
record Claims(String unchanged, String authorised, String status) {
    static final String PROVEN = "proven";
    static final String CONTRADICTED = "contradicted";

    private static final int MAX_SIZE = 1 << 22;

    /** The answers in what {@code verify --json} said of one file. */
    static Claims read(String said) {
        Json json = Json.parse(Bytes.utf8(said.strip()), MAX_SIZE).orThrow();
        JsonObject verdict = json instanceof JsonArray(var items) ? (JsonObject) items.getFirst() : (JsonObject) json;
        return new Claims(answer(verdict, "unchanged"), answer(verdict, "authorised"), answer(verdict, "status"));
    }

    private static String answer(JsonObject verdict, String claim) {
        return verdict.object(claim).text("outcome");
    }
}
