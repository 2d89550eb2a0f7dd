package org.mingzheng.ledger.access;

import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Bounds how often one subject makes peers sign. */
@Component
public final class StatementLimit {
    private final RateLimit limit;

    @Autowired
    StatementLimit(LedgerSettings settings) {
        this(settings.limits().statementsPerSecond());
    }

    StatementLimit(int perSecond) {
        limit = new RateLimit(perSecond);
    }

    /**
     * Counts one more.
     *
     * @param caller who asks for it
     * @throws ProblemException if it is one too many
     */
    public void require(Caller caller) {
        if (!limit.allows(caller.subject(), System.nanoTime())) {
            throw new ProblemException(
                    ProblemKind.BUSY, "too many fresh statements for this subject; ask for them more slowly");
        }
    }
}
