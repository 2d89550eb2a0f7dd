package org.mingzheng.cli.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.definition.rule.LinkRule;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;

/**
 * Acts whose type demands that a linked record was good at some instant, and where it was not, as known now: the suspension of a
 * certificate that came to light after the penalty that relies on it. What was known when the act was logged was checked then.
 */
record RelianceCheck(Book book, Function<RecordId, Optional<RecordState>> records) {
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (LoggedEntry logged : book.entries()) {
            for (Link link : logged.entry().links()) {
                book.rule(logged, link)
                        .filter(rule -> !rule.standing().isEmpty())
                        .flatMap(rule -> row(logged, link, rule))
                        .ifPresent(rows::add);
            }
        }
        return rows;
    }

    private Optional<Row> row(LoggedEntry logged, Link link, LinkRule rule) {
        UtcTime instant = switch (rule.when()) {
            case AT -> link.at().orElse(logged.entry().event().effectiveAt());
            case EFFECTIVE -> logged.entry().event().effectiveAt();
            case NOW -> new UtcTime(logged.knownAt() / 1000);
        };
        Optional<Standing> standing = records.apply(link.record())
                .flatMap(record -> book.definitions()
                        .inForce(link.record().type(), instant)
                        .flatMap(definition -> definition.standing(record, instant, Long.MAX_VALUE)));
        boolean holds = standing.filter(rule.standing()::contains).isPresent();
        return holds
                ? Optional.empty()
                : Optional.of(new Row(
                        Row.Kind.RELIANCE,
                        logged.entry().place().recordId().toString(),
                        link.rel() + " " + link.record(),
                        String.join(
                                        "|",
                                        rule.standing().stream()
                                                .map(Standing::code)
                                                .sorted()
                                                .toList()) + " " + instant,
                        standing.map(Standing::code).orElse("-"),
                        logged.evidence()));
    }
}
