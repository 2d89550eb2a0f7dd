package org.mingzheng.ledger.bulk;

import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/**
 * What is uploaded, apart from the commitments.
 *
 * @param subject who uploads
 * @param key idempotency key, in the subject's own space
 * @param channel of the ledger
 * @param log a bulk log
 * @param kind one of the log's types
 * @param from when the period begins that the items are of
 * @param to when it ends
 */
record Upload(String subject, String key, String channel, ServedLog log, String kind, UtcTime from, UtcTime to) {
    private static final int BATCH_ID_BYTES = 16;

    /** What the key stands for from the first byte on. */
    Bytes digest() {
        return Sha256.digest(JsonObject.builder()
                .put("from", from.toString())
                .put("kind", kind)
                .put("origin", log.origin().name())
                .put("to", to.toString())
                .build()
                .canonical());
    }

    /** The same for the same part of the same upload, however often it is sent, by whichever instance. */
    String batch(long number) {
        JsonObject name = JsonObject.builder()
                .put("key", key)
                .put("number", number)
                .put("origin", log.origin().name())
                .put("subject", subject)
                .build();
        return Sha256.digest(name.canonical()).slice(0, BATCH_ID_BYTES).base64Url();
    }

    /** As the contract wants it ({@code docs/spec/contract.md}). */
    Bytes descriptor(String batch, int count) {
        return JsonObject.builder()
                .put("format", "mingzheng/batch/v1")
                .put("channel", channel)
                .put("origin", log.origin().name())
                .put("batch", batch)
                .put("kind", kind)
                .put("count", count)
                .put("from", from.toString())
                .put("to", to.toString())
                .build()
                .canonical();
    }
}
