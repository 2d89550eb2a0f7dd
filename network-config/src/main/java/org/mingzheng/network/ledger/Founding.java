package org.mingzheng.network.ledger;

import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.OutcomeUnknownException;
import org.mingzheng.fabric.client.RefusedException;

/**
 * One run's attempts to found the governance log. A submission that fails may have been ordered all the same, so that the next
 * attempt is told that the log is there: it is this run's doing, since the endorsement before said that it was not.
 */
final class Founding implements Readiness.Attempt {
    private final Bootstrap bootstrap;
    private boolean ours;

    Founding(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Endorses the contract's first transaction, which is refused where the log is there, and submits it. */
    interface Bootstrap {
        void submit(Runnable whenEndorsed) throws LedgerAwayException, RefusedException, OutcomeUnknownException;
    }

    @Override
    public void make() throws LedgerAwayException, RefusedException, OutcomeUnknownException {
        bootstrap.submit(() -> ours = true);
    }

    /** Whether the log, which is there now, was not there when this run began. */
    boolean isOurs() {
        return ours;
    }
}
