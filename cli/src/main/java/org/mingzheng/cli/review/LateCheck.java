package org.mingzheng.cli.review;

import java.time.Duration;
import java.util.List;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.time.UtcTime;

/** Entries that came to the ledger longer after their effect than is usual. */
record LateCheck(Book book, Duration usual) {
    List<Row> rows() {
        return book.entries().stream().filter(this::isLate).map(LateCheck::row).toList();
    }

    private boolean isLate(LoggedEntry logged) {
        long effect = logged.entry().event().effectiveAt().epochSecond() * 1000;
        return logged.knownAt() - effect > usual.toMillis();
    }

    private static Row row(LoggedEntry logged) {
        var event = logged.entry().event();
        return new Row(
                Row.Kind.LATE,
                logged.entry().place().recordId().toString(),
                event.name(),
                event.effectiveAt().toString(),
                new UtcTime(logged.knownAt() / 1000).toString(),
                logged.evidence());
    }
}
