package org.mingzheng.cli.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** What was found, in the forms that people and programs read. */
record Report(List<Row> rows) {
    private static final String FORMULA = "=+-@\t\r";

    Report {
        rows = List.copyOf(rows);
    }

    void print(Texts texts) {
        for (Row.Kind kind : Row.Kind.values()) {
            List<Row> these = rows.stream().filter(row -> row.kind() == kind).toList();
            texts.say("kind." + kind.code(), these.size());
            these.forEach(row -> texts.say(
                    "row." + kind.code(), row.record(), row.subject(), row.expected(), row.found(), row.evidence()));
        }
    }

    /** RFC 4180, every cell quoted; what a spreadsheet would take for a formula is a text. */
    String csv() {
        StringBuilder csv = new StringBuilder(String.join(",", Row.COLUMNS)).append("\r\n");
        for (Row row : rows) {
            csv.append(row.cells().stream().map(Report::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String cell(String text) {
        boolean formula = text.length() > 1 && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    String json() {
        JsonObject json = JsonObject.builder()
                .put("format", "mingzheng/report/v1")
                .put("rows", new JsonArray(rows.stream().<Json>map(Row::json).toList()))
                .build();
        return new String(json.canonical().unsafeArray(), StandardCharsets.UTF_8);
    }
}
