package org.mingzheng.fabric.client;

import java.util.Optional;
import org.mingzheng.fabric.peer.Backoff;
import org.mingzheng.fabric.peer.Call;
import org.mingzheng.fabric.peer.Deadlines;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.fabric.peer.PeerGateway;
import org.mingzheng.proof.contract.Refusal;

/**
 * The one rule for peers that lag behind others ({@code docs/design/fabric-client.md}). A refusal is final if the peer that has the
 * most blocks refuses, too; otherwise, and where peers gave different answers, those that lag behind are waited for.
 */
record Agreement(Gateways gateways, Chain chain, String contract) {
    /** Attempts again until the peers agree: on an answer, or on a refusal. */
    <T> T on(Call call, Gateways.Question<T> attempt) throws LedgerAwayException, RefusedException {
        Backoff lag = new Backoff(Deadlines.LAG);
        while (true) {
            try {
                return gateways.any(attempt);
            } catch (PeerFailure e) {
                if (e.kind() == PeerFailure.Kind.REFUSED) {
                    requireDisagreement(call);
                }
                if (e.kind() == PeerFailure.Kind.FAULT || !lag.pause()) {
                    throw new LedgerAwayException("no gateway did this: " + call.function(), e);
                }
            }
        }
    }

    private void requireDisagreement(Call call) throws RefusedException {
        Optional<Refusal> confirmed = chain.newest().flatMap(peer -> refusal(peer, call));
        if (confirmed.isPresent()) {
            throw new RefusedException(confirmed.get());
        }
    }

    private Optional<Refusal> refusal(PeerGateway peer, Call call) {
        try {
            var _ = peer.evaluate(contract, call, Deadlines.EVALUATE);
            return Optional.empty();
        } catch (PeerFailure e) {
            return e.refusal();
        }
    }
}
