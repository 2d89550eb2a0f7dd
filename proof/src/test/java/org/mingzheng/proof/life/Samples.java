package org.mingzheng.proof.life;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.definition.vocabulary.FieldKind;
import org.mingzheng.proof.definition.vocabulary.TextPattern;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonBoolean;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/**
 * Values that fields can have.
 *
 * @param seed from which bytes are made
 * @param serial for numbers
 * @param now for times and days
 */
record Samples(String seed, int serial, UtcTime now) {
    private static final long ZONE = 8 * 3600L;

    Json of(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Text(var most, var pattern) ->
                new JsonString(pattern.map(this::numbered).orElse("样本".substring(0, Math.min(most, 2))));
            case FieldKind.Code(var codes) ->
                new JsonString(codes.keySet().iterator().next());
            case FieldKind.Identifier() -> new JsonString("sample-" + serial);
            case FieldKind.Whole(var least, var most) -> new JsonInteger(Math.max(least, Math.min(most, 2026)));
            case FieldKind.Flag() -> new JsonBoolean(true);
            case FieldKind.Instant() -> new JsonString(now.toString());
            case FieldKind.Day() -> new JsonString(day(now));
            case FieldKind.Binary(var size) -> new JsonString(bytes(size).base64Url());
            case FieldKind.Many many -> list(many);
        };
    }

    static String day(UtcTime instant) {
        return new UtcTime(instant.epochSecond() + ZONE).toString().substring(0, 10);
    }

    private Bytes bytes(int size) {
        Bytes bytes = Bytes.empty();
        while (bytes.size() < size) {
            bytes = bytes.concat(Sha256.digest(Bytes.utf8(seed + bytes.size())));
        }
        return bytes.slice(0, size);
    }

    private Json list(FieldKind.Many many) {
        int count = Math.max(1, many.least());
        List<Json> items = new ArrayList<>();
        if (many.of() instanceof FieldKind.Code(var codes)) {
            codes.keySet().stream().limit(count).map(JsonString::new).forEach(items::add);
        } else {
            for (int i = 0; i < count; i++) {
                items.add(new Samples(seed + i, serial * 10 + i, now).of(many.of()));
            }
        }
        return new JsonArray(items);
    }

    String numbered(TextPattern pattern) {
        StringBuilder text = new StringBuilder();
        String source = pattern.source();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            if (open < 0) {
                return text.append(source, at, source.length()).toString();
            }
            int close = source.indexOf('}', open);
            text.append(source, at, open).append(part(source.substring(open + 1, close)));
            at = close + 1;
        }
        return text.toString();
    }

    private String part(String part) {
        List<String> parts = Parts.of(part, ':', 2);
        int least = parts.size() == 1
                ? 1
                : Integer.parseInt(Parts.of(parts.get(1), '-', 2).getFirst());
        return switch (parts.getFirst()) {
            case "year" -> day(now).substring(0, 4);
            case "serial" ->
                "0".repeat(Math.max(0, least - String.valueOf(serial).length())) + serial;
            case "han" -> "济".repeat(least);
            case "digit" -> "3".repeat(least);
            default -> "A".repeat(least);
        };
    }
}
