package org.mingzheng.ledger.append;

import java.util.Optional;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.peer.Outcome;
import org.mingzheng.ledger.step.Step;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.ledger.step.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a stored append to its end: sends the same bytes until the ledger says what became of them. Of one envelope at most
 * one copy takes effect, however often it is sent.
 */
record Settling(FabricClient client, Steps steps, Trouble trouble) {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    Settled settle(Append append) throws Exception {
        for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
            submit(append);
            Optional<Outcome> outcome = steps.at(Step.OUTCOME, () -> client.outcome(append.transaction()));
            if (outcome.isPresent()) {
                return settled(outcome.get());
            }
            if (pause == LONGEST_PAUSE_MILLIS) {
                trouble.met("transaction " + append.transaction() + " is sent and does not come into a block");
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

    private static Settled settled(Outcome outcome) {
        if (!outcome.isValid()) {
            LOG.warn("an append was found {}; it is made again", outcome.code());
        }
        return outcome.isValid() ? Settled.LOGGED : Settled.INVALID;
    }
}
