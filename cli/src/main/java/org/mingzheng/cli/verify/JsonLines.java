package org.mingzheng.cli.verify;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.text.PlainText;
import org.mingzheng.proof.verdict.Verdict;

/**
 * One line of JSON a target: the verdict with one more member, {@code file}.
 *
 * @param out where the lines go
 */
record JsonLines(PrintWriter out) {
    void tell(Judged judged) {
        JsonObject json = switch (judged) {
            case Judged.Verified verified -> verified.verdict().json();
            case Judged.Missing _ -> nothing("sealed-file-missing");
            case Judged.Damaged damaged -> nothing(damaged.rejection().reason().code());
            case Judged.Obstructed obstructed -> nothing(obstructed.why());
        };
        JsonObject named = json.with("file", new JsonString("" + judged.target().shown()));
        out.println(PlainText.escapedJson(new String(named.canonical().toArray(), StandardCharsets.UTF_8)));
        out.flush();
    }

    /** Without evidence, every claim is unknown. */
    private static JsonObject nothing(String code) {
        Json reason = JsonObject.builder().put("code", code).put("detail", "").build();
        JsonObject unknown = JsonObject.builder()
                .put("outcome", Outcome.UNKNOWN.code())
                .put("reasons", JsonArray.of(reason))
                .build();
        return JsonObject.builder()
                .put("authorised", unknown)
                .put("demonstration", false)
                .put("format", Verdict.FORMAT)
                .put("status", unknown)
                .put("unchanged", unknown)
                .build();
    }
}
