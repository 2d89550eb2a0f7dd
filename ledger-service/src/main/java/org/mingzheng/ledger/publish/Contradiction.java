package org.mingzheng.ledger.publish;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.TreeHead;

/**
 * Two heads that cannot both be the log's, as evidence for whoever looks into it.
 *
 * @param why in words
 * @param head the one that is not published
 * @param published the newest checkpoint
 * @param line what a peer signed; empty if no peer is concerned
 */
record Contradiction(String why, TreeHead head, Optional<Checkpoint> published, Bytes line) {
    String json() {
        JsonObjectBuilder evidence = JsonObject.builder()
                .put("why", why)
                .put("size", head.size())
                .put("root", head.root().base64());
        published.ifPresent(
                checkpoint -> evidence.put("published", checkpoint.encoded().base64()));
        if (line.size() > 0) {
            evidence.put("line", line.base64());
        }
        return new String(evidence.build().canonical().unsafeArray(), StandardCharsets.UTF_8);
    }
}
