package org.mingzheng.cli.demo;

import java.util.Optional;
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
 * @param code why the status is not proven
 * @param known as of when the status is known
 */
record Claims(String unchanged, String authorised, String status, Optional<String> code, Optional<String> known) {
    private static final String PROVEN = "proven";
    private static final String CONTRADICTED = "contradicted";
    static final Claims GOOD = of(PROVEN, Optional.empty());
    static final Claims ALTERED = new Claims(CONTRADICTED, PROVEN, PROVEN, Optional.empty(), Optional.empty());

    private static final int MAX_SIZE = 1 << 22;

    /** The document is genuine, and its status is contradicted for a reason. */
    static Claims against(String code) {
        return of(CONTRADICTED, Optional.of(code));
    }

    private static Claims of(String status, Optional<String> code) {
        return new Claims(PROVEN, PROVEN, status, code, Optional.empty());
    }

    /** Whether these are the answers that are wanted, whenever they were known. */
    boolean matches(Claims wanted) {
        return new Claims(unchanged, authorised, status, code, wanted.known).equals(wanted);
    }

    /** The answers in what {@code verify --json} said of one file. */
    static Claims read(String said) {
        Json json = Json.parse(Bytes.utf8(said.strip()), MAX_SIZE).orThrow();
        JsonObject verdict = json instanceof JsonArray(var items) ? (JsonObject) items.getFirst() : (JsonObject) json;
        return new Claims(
                answer(verdict, "unchanged"),
                answer(verdict, "authorised"),
                answer(verdict, "status"),
                code(verdict),
                verdict.object("status").optionalText("known"));
    }

    private static String answer(JsonObject verdict, String claim) {
        return verdict.object(claim).text("outcome");
    }

    private static Optional<String> code(JsonObject verdict) {
        return verdict.object("status").array("reasons").objects().stream()
                .map(reason -> reason.text("code"))
                .findFirst();
    }
}
