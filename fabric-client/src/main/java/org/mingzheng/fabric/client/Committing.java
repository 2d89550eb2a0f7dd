package org.mingzheng.fabric.client;

import java.util.List;
import java.util.Optional;
import org.mingzheng.fabric.peer.Backoff;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Deadlines;
import org.mingzheng.fabric.peer.Endorsed;
import org.mingzheng.fabric.peer.Outcome;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Brings a call to its end: sends the same bytes until the ledger says what became of them. Of one envelope at most one copy takes
 * effect, however often it is sent.
 */
record Committing(FabricClient client) {
    Bytes commit(Call call) throws LedgerAwayException, RefusedException, OutcomeUnknownException {
        Backoff conflicts = new Backoff(Deadlines.LAG);
        while (true) {
            Endorsed endorsed = client.endorse(call, List.of());
            Outcome outcome = settle(endorsed);
            if (outcome.isValid()) {
                return endorsed.answer();
            }
            if (!outcome.isConflict() || !conflicts.pause()) {
                throw new LedgerAwayException(
                        call.function() + " was found " + outcome.code() + " and changed nothing");
            }
        }
    }

    Outcome settle(Endorsed endorsed) throws OutcomeUnknownException {
        Backoff patience = new Backoff(Deadlines.OUTCOME);
        do {
            submit(endorsed);
            Optional<Outcome> outcome = client.outcome(endorsed.transaction());
            if (outcome.isPresent()) {
                return outcome.get();
            }
        } while (patience.pause());
        throw new OutcomeUnknownException(endorsed.transaction());
    }

    private void submit(Endorsed endorsed) {
        try {
            client.submit(endorsed.envelope());
        } catch (LedgerAwayException e) {
            // It may have been ordered all the same: the outcome tells.
        }
    }
}
