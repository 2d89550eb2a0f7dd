package org.mingzheng.ledger.http;

import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.access.RateLimit;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.stereotype.Component;

/** Bounds how often one subject makes peers sign. */
@Component
final class StatementLimit {
    private final RateLimit limit;

    StatementLimit(LedgerSettings settings) {
        limit = new RateLimit(settings.limits().statementsPerSecond());
    }

    void require(Caller caller) {
        if (!limit.allows(caller.subject(), System.nanoTime())) {
            throw new ProblemException(
                    ProblemKind.BUSY, "too many fresh statements for this subject; ask for them more slowly");
        }
    }
}
