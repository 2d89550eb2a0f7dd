package org.mingzheng.proof.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** The table of reasons, and what is written from it: the bundles of every program, and the page of the specification. */
record ReasonTable(List<Row> rows) {
    static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("mingzheng.root")));

    private static final Path BUNDLES = ROOT.resolve("proof/src/main/resources/org/mingzheng/proof/result");
    private static final int MAX_SIZE = 1 << 20;

    /** One reason. */
    record Row(String code, String family, Optional<String> outcome, String zh, String en) {
        private static Row read(JsonObject json) {
            json.onlyFields("code", "family", "outcome", "zh", "en");
            return new Row(
                    json.text("code"),
                    json.text("family"),
                    json.optionalText("outcome"),
                    json.text("zh"),
                    json.text("en"));
        }
    }

    static ReasonTable read() throws IOException {
        Bytes text = Bytes.wrap(Files.readAllBytes(ROOT.resolve("docs/spec/reasons.json")));
        JsonArray array = (JsonArray) Json.parse(text, MAX_SIZE).orThrow();
        return new ReasonTable(array.objects().stream().map(Row::read).toList());
    }

    /** Every file that is written from the table, with its text. */
    Map<Path, String> files() {
        return Map.of(
                BUNDLES.resolve("texts.properties"), bundle(Row::en),
                BUNDLES.resolve("texts_zh.properties"), bundle(Row::zh),
                ROOT.resolve("docs/spec/reasons.md"), page());
    }

    /** In the form of {@link java.text.MessageFormat}. */
    private String bundle(Function<Row, String> text) {
        return "# Written from docs/spec/reasons.json by ReasonTableTest.\n"
                + rows.stream()
                        .map(row -> row.code + " = " + text.apply(row).replace("'", "''") + "\n")
                        .collect(Collectors.joining());
    }

    private String page() {
        Map<String, List<Row>> families =
                rows.stream().collect(Collectors.groupingBy(Row::family, LinkedHashMap::new, Collectors.toList()));
        return """
                # Reasons

                Every reason for which an input is rejected, a claim is not proven or the contract refuses: one closed list, and one text in each language,
                for every program and page. Written from [reasons.json](reasons.json) by `ReasonTableTest`.

                The outcome is what a reason makes of a claim ([verdict](verdict.md)). The contract's own refusals belong to no claim.
                """
                + families.entrySet().stream()
                        .map(family -> section(family.getKey(), family.getValue()))
                        .collect(Collectors.joining());
    }

    private static String section(String family, List<Row> rows) {
        return "\n## " + family + "\n| Code | Outcome | 中文 | English |\n| --- | --- | --- | --- |\n"
                + rows.stream()
                        .map(row -> "| `%s` | %s | %s | %s |\n"
                                .formatted(row.code, row.outcome.orElse("–"), row.zh, row.en))
                        .collect(Collectors.joining());
    }
}
