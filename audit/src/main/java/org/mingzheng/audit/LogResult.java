package org.mingzheng.audit;

import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.statement.Endorsers;

/**
 * What was learnt of a log.
 *
 * @param origin its name
 * @param kind record, bulk or governance
 * @param appends number of transactions
 * @param head as rebuilt
 * @param endorsers who vouches for that head now
 * @param served what the service was compared with; none if it does not serve the log or was not asked
 */
public record LogResult(
        String origin, String kind, int appends, TreeHead head, Endorsers endorsers, Optional<Served> served) {
    /**
     * How much of what the service serves was compared.
     *
     * @param size of the checkpoint
     * @param tiles of hashes
     * @param bundles of entries
     * @param receipts proven
     * @param records whose histories were compared
     */
    public record Served(long size, int tiles, int bundles, int receipts, int records) {
        JsonObject json() {
            return JsonObject.builder()
                    .put("size", size)
                    .put("tiles", tiles)
                    .put("bundles", bundles)
                    .put("receipts", receipts)
                    .put("records", records)
                    .build();
        }
    }

    static LogResult of(ReplayedLog log, Endorsers endorsers, Optional<Served> served) {
        return new LogResult(
                log.origin(),
                log.registration().kind().code(),
                log.tree().appends(),
                log.tree().head(),
                endorsers,
                served);
    }

    JsonObject json() {
        JsonObjectBuilder json = JsonObject.builder()
                .put("origin", origin)
                .put("kind", kind)
                .put("appends", appends)
                .put("size", head.size())
                .put("root", head.root().base64())
                .put("endorsedBy", JsonArray.ofTexts(List.copyOf(endorsers.organisations())))
                .put("parties", endorsers.parties());
        served.ifPresent(compared -> json.put("served", compared.json()));
        return json.build();
    }
}
