package org.mingzheng.cli.demo;

import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

/**
 * What the script leaves open: <code>{year}</code> and <code>{int:year}</code>, <code>{today}</code>, <code>{in:3}</code> years from
 * today, <code>{run}</code> of how many demonstrations on this ledger, in six digits <code>{run6}</code>, <code>{kid:NAME}</code> of a
 * person's key, <code>{id:NAME}</code> of 32 random bytes.
 */
final class Values {
    private static final Pattern OPEN = Pattern.compile("\\{([a-z0-9]+)(?::([a-z0-9-]+))?}");
    private static final int ID = 32;

    private final Cast cast;
    private final long run;
    private final ZonedDateTime today = ZonedDateTime.now(ZoneOffset.ofHours(8));
    private final Map<String, String> ids = new HashMap<>();

    Values(Cast cast, long run) {
        this.cast = cast;
        this.run = run;
    }

    String text(String text) {
        return OPEN.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), "" + found.group(2))));
    }

    Json json(Json value) {
        return switch (value) {
            case JsonString(String text) when text.equals("{int:year}") -> new JsonInteger(today.getYear());
            case JsonString(String text) -> new JsonString(text(text));
            case JsonArray(var items) ->
                new JsonArray(items.stream().map(this::json).toList());
            default -> value;
        };
    }

    JsonObject fields(JsonObject open) {
        JsonObject fields = JsonObject.empty();
        for (var field : open.members().entrySet()) {
            fields = fields.with(field.getKey(), json(field.getValue()));
        }
        return fields;
    }

    private String value(String name, String of) {
        return switch (name) {
            case "year" -> "" + today.getYear();
            case "today" -> date(0);
            case "in" -> date(Integer.parseInt(of));
            case "run" -> "" + run;
            case "run6" -> String.format(Locale.ROOT, "%06d", run);
            case "kid" -> cast.key(of).kid();
            case "id" -> ids.computeIfAbsent(of, _ -> random());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String date(int years) {
        return today.plusYears(years).format(DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private static String random() {
        byte[] bytes = new byte[ID];
        new SecureRandom().nextBytes(bytes);
        return Bytes.wrap(bytes).base64Url();
    }
}
