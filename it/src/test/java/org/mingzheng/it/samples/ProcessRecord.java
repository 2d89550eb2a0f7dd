package org.mingzheng.it.samples;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.suite.Sha256;

/** What was recorded during one inspection: 200 items, a line each, every one with a nonce. The commitment of an item is the SHA-256 of its line. */
final class ProcessRecord {
    static final int ITEMS = 200;

    private static final String[] KINDS = {"photo", "video", "audio", "note"};
    private static final String[] SUFFIXES = {"jpg", "mp4", "wav", "pdf"};
    private static final Instant START = Instant.parse("2026-11-12T01:05:00Z");

    byte[] file() {
        StringBuilder file = new StringBuilder("{\"case\":\"示例执字〔2026〕第9号（样本）\",\"format\":\"process-record/v1\",\n")
                .append("\"notice\":\"")
                .append(Samples.NOTICE)
                .append("\",\n\"items\":[\n");
        for (int i = 0; i < ITEMS; i++) {
            file.append(item(i)).append(i == ITEMS - 1 ? "\n" : ",\n");
        }
        return file.append("]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String item(int i) {
        int kind = i % 23 == 0 ? 3 : i % 11 == 0 ? 2 : i % 7 == 0 ? 1 : 0;
        Bytes content = Sha256.digest(Bytes.utf8("sample content " + i));
        Bytes line = JsonObject.builder()
                .put("kind", KINDS[kind])
                .put("name", String.format(Locale.ROOT, "%03d.%s", i + 1, SUFFIXES[kind]))
                .put(
                        "nonce",
                        Sha256.digest(Bytes.utf8("sample nonce " + i))
                                .slice(0, 16)
                                .base64Url())
                .put("recordedAt", START.plusSeconds(37L * i).toString())
                .put("sha256", content.hex())
                .put("size", 40_000L + i * 7919L % 900_000)
                .build()
                .canonical();
        return new String(line.unsafeArray(), StandardCharsets.UTF_8);
    }
}
