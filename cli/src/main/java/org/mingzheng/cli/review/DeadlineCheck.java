package org.mingzheng.cli.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.deadline.Deadline;
import org.mingzheng.proof.entry.RecordId;

/** Events that did not follow in time, and those that have not followed yet though their time is over. */
record DeadlineCheck(Book book, WorkingDays calendar, Instant now) {
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        book.lives().forEach((record, life) -> {
            for (int i = 0; i < life.size(); i++) {
                check(record, life, i, rows);
            }
        });
        return rows;
    }

    private void check(RecordId record, List<Told> life, int index, List<Row> rows) {
        Told start = life.get(index);
        book.definitions()
                .inForce(record.type(), start.logged().entry().event().effectiveAt())
                .ifPresent(definition -> definition.deadlines().forEach((name, deadline) -> {
                    if (deadline.after().contains(start.event()) && counts(deadline, life)) {
                        check(name, deadline, start, life.subList(index + 1, life.size()))
                                .ifPresent(rows::add);
                    }
                }));
    }

    private static boolean counts(Deadline deadline, List<Told> life) {
        boolean given = deadline.given().isEmpty()
                || life.stream().anyMatch(told -> deadline.given().contains(told.event()));
        return given && !deadline.right();
    }

    private Optional<Row> check(String name, Deadline deadline, Told start, List<Told> later) {
        Instant due = calendar.end(start.logged().entry().event().effectiveAt(), deadline.period());
        Optional<Told> done = later.stream()
                .filter(told -> deadline.until().contains(told.event()))
                .findFirst();
        boolean missed = !done.map(DeadlineCheck::effect).orElse(now).isBefore(due);
        return missed
                ? Optional.of(new Row(
                        Row.Kind.DEADLINE,
                        start.record().toString(),
                        name,
                        String.join("|", deadline.until()) + " < " + due,
                        done.map(told -> told.event() + " " + effect(told)).orElse("-"),
                        done.orElse(start).logged().evidence()))
                : Optional.empty();
    }

    private static Instant effect(Told told) {
        return Instant.ofEpochSecond(told.logged().entry().event().effectiveAt().epochSecond());
    }
}
