package org.mingzheng.ledger.past;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.TreeHead;

/** Two things that cannot both be the log's, as evidence for whoever looks into it: JSON with the member {@code why}. */
public final class Contradiction {
    /** Marks what a ledger that is whole again may lift. */
    static final String PAST = "past";

    private Contradiction() {}

    /**
     * {@return two heads}
     *
     * @param why in words
     * @param head the one that is not published
     * @param published the newest checkpoint
     * @param line what a peer signed; empty if no peer is concerned
     */
    public static String ofHeads(String why, TreeHead head, Optional<Checkpoint> published, Bytes line) {
        JsonObjectBuilder evidence = JsonObject.builder()
                .put("why", why)
                .put("size", head.size())
                .put("root", head.root().base64());
        published.ifPresent(
                checkpoint -> evidence.put("published", checkpoint.encoded().base64()));
        if (line.size() > 0) {
            evidence.put("line", line.base64());
        }
        return text(evidence);
    }

    /** What the rows and the newest checkpoint say, and what the ledger says. */
    static String ofLog(String why, TreeHead rows, Optional<Checkpoint> published, TreeHead ledger) {
        JsonObjectBuilder evidence = begun(why).put("rows", head(rows)).put("ledger", head(ledger));
        published.ifPresent(
                checkpoint -> evidence.put("published", checkpoint.encoded().base64()));
        return text(evidence);
    }

    /** The last block that was projected, and what a peer has in its place. */
    static String ofBlock(String why, Position seen, Bytes told) {
        return text(block(why, seen).put("told", told.base64()));
    }

    /** The last block that was projected, and how many blocks each peer has. */
    static String ofHeights(String why, Position seen, List<Long> heights) {
        List<Json> all = heights.stream().<Json>map(JsonInteger::new).toList();
        return text(block(why, seen).put("heights", new JsonArray(all)));
    }

    private static JsonObjectBuilder block(String why, Position seen) {
        return begun(why).put("block", seen.block() - 1).put("seen", seen.hash().base64());
    }

    private static JsonObjectBuilder begun(String why) {
        return JsonObject.builder().put("why", why).put(PAST, true);
    }

    private static JsonObject head(TreeHead head) {
        return JsonObject.builder()
                .put("size", head.size())
                .put("root", head.root().base64())
                .build();
    }

    private static String text(JsonObjectBuilder evidence) {
        return new String(evidence.build().canonical().unsafeArray(), StandardCharsets.UTF_8);
    }
}
