package org.mingzheng.ledger.append;

import java.util.Optional;
import org.hyperledger.fabric.client.Status;
import org.mingzheng.ledger.fabric.Client;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a stored append to its end: sends the same bytes until the ledger says what became of them. Of one envelope at most
 * one copy takes effect, however often it is sent.
 */
record Settling(Client client, Steps steps) {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    Settled settle(Append append) throws Exception {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            submit(append);
            Optional<Status> status = steps.at(Step.OUTCOME, () -> client.outcome(append.transaction()));
            if (status.isPresent()) {
                return settled(status.get());
            }
            Thread.sleep(pause);
        }
    }

    /** A failure says nothing: it may have been ordered all the same. */
    private void submit(Append append) throws Exception {
        try {
            boolean _ = steps.at(Step.SUBMIT, () -> {
                client.submit(append.envelope());
                return true;
            });
        } catch (LedgerAwayException e) {
            LOG.info("the outcome of a submission is unknown, and is being asked for");
        }
    }

    private static Settled settled(Status status) {
        if (!status.isSuccessful()) {
            LOG.warn("an append was found {}; it is made again", status.getCode());
        }
        return status.isSuccessful() ? Settled.LOGGED : Settled.INVALID;
    }
}
