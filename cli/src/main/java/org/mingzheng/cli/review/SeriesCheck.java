package org.mingzheng.cli.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.definition.rule.NumberRule;
import org.mingzheng.proof.definition.vocabulary.PatternMatch;
import org.mingzheng.proof.json.JsonString;

/** Numbers that no record has, between the first of a series and its last; and numbers that several have. A series begins at 1. */
record SeriesCheck(Book book) {
    /** Gaps of one series that are told apart; a series that jumps to and fro is not worth more. */
    private static final int MOST_GAPS = 1000;

    private record Series(String type, String owner, String text) {
        String whose() {
            return type + " " + owner;
        }
    }

    List<Row> rows() {
        Map<Series, TreeMap<Long, List<LoggedEntry>>> all = new LinkedHashMap<>();
        book.entries().forEach(logged -> put(logged, all));
        List<Row> rows = new ArrayList<>();
        all.forEach((series, numbers) -> {
            gaps(series, numbers, rows);
            duplicates(series, numbers, rows);
        });
        return rows;
    }

    private void put(LoggedEntry logged, Map<Series, TreeMap<Long, List<LoggedEntry>>> all) {
        Optional<NumberRule> rule =
                book.definition(logged).flatMap(found -> found.number()).filter(NumberRule::gapFree);
        rule.flatMap(known -> match(logged, known))
                .ifPresent(match -> match.serial().ifPresent(serial -> {
                    Series series = new Series(
                            logged.entry().place().type().name(), logged.log().owner(), match.series());
                    all.computeIfAbsent(series, _ -> new TreeMap<>())
                            .computeIfAbsent(serial, _ -> new ArrayList<>())
                            .add(logged);
                }));
    }

    private static Optional<PatternMatch> match(LoggedEntry logged, NumberRule rule) {
        return logged.entry().fields().open().members().get(rule.field()) instanceof JsonString(String number)
                ? rule.pattern().match(number)
                : Optional.empty();
    }

    private static void gaps(Series series, TreeMap<Long, List<LoggedEntry>> numbers, List<Row> rows) {
        long next = 1;
        int found = 0;
        for (Map.Entry<Long, List<LoggedEntry>> number : numbers.entrySet()) {
            if (number.getKey() > next && found++ < MOST_GAPS) {
                long last = number.getKey() - 1;
                String missing = last == next ? "" + next : next + "–" + last;
                rows.add(new Row(
                        Row.Kind.GAP,
                        series.whose(),
                        series.text,
                        missing,
                        "-",
                        number.getValue().getFirst().evidence()));
            }
            next = number.getKey() + 1;
        }
    }

    private static void duplicates(Series series, TreeMap<Long, List<LoggedEntry>> numbers, List<Row> rows) {
        numbers.forEach((number, entries) -> {
            List<String> records = entries.stream()
                    .map(logged -> logged.entry().place().recordId().toString())
                    .distinct()
                    .toList();
            if (records.size() > 1) {
                Evidence second = entries.getLast().evidence();
                rows.add(new Row(
                        Row.Kind.DUPLICATE,
                        series.whose(),
                        series.text + " " + number,
                        records.getFirst(),
                        String.join(" ", records.subList(1, records.size())),
                        second));
            }
        });
    }
}
