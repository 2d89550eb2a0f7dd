package org.mingzheng.cli.service;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;

/** What is posted to {@code /v1/entries}, and what it answers. */
final class Entries {
    private Entries() {}

    /** Canonical entries side by side are canonical JSON: nothing is read and written again. */
    static Bytes body(List<Bytes> entries) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"entries\":[".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                body.write(',');
            }
            body.writeBytes(entries.get(i).unsafeArray());
        }
        body.writeBytes("]}".getBytes(StandardCharsets.UTF_8));
        return Bytes.wrap(body.toByteArray());
    }

    static List<EntryAnswer> read(JsonObject json) {
        return json.array("entries").objects().stream().map(Entries::answer).toList();
    }

    private static EntryAnswer answer(JsonObject json) {
        return new EntryAnswer(
                new Hash(Bytes.ofBase64Url(json.text("id")).orThrow()),
                receipt(json),
                json.optionalText("statementText").map(Bytes::utf8));
    }

    private static ReceiptAnswer receipt(JsonObject json) {
        if (json.text("state").equals("refused")) {
            return new ReceiptAnswer.Refused(Problem.read(json.object("reason")));
        }
        Optional<String> text = json.optionalText("receiptText");
        return text.isPresent()
                ? new ReceiptAnswer.Published(
                        Receipt.parse(Bytes.utf8(text.get())).orThrow())
                : new ReceiptAnswer.Pending(Duration.ZERO);
    }
}
