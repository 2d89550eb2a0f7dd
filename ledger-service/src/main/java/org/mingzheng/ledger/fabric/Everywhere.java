package org.mingzheng.ledger.fabric;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.mingzheng.ledger.step.Worker;

/** Asks all gateways of an organisation at once. */
final class Everywhere implements AutoCloseable {
    private final String msp;
    private final List<Peer> peers;
    private final ExecutorService asking;

    Everywhere(String msp, List<Peer> peers) {
        this(msp, peers, Worker.many("gateways"));
    }

    private Everywhere(String msp, List<Peer> peers, ExecutorService asking) {
        this.msp = msp;
        this.peers = peers;
        this.asking = asking;
    }

    /** The same for one of them; it lives as long as this does. */
    Everywhere only(Peer peer) {
        return new Everywhere(msp, List.of(peer), asking);
    }

    /** The answers of those that answer, at least half of them. */
    <T> List<T> ask(Client.Attempt<T> attempt) throws LedgerAwayException {
        List<Future<T>> coming = new ArrayList<>();
        for (Peer peer : peers) {
            Callable<T> ask = () -> attempt.with(peer);
            coming.add(asking.submit(ask));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : coming) {
            add(each, answers);
        }
        if (2 * answers.size() < peers.size()) {
            throw new LedgerAwayException(answers.size() + " of " + peers.size() + " gateways of " + msp + " answered");
        }
        return answers;
    }

    private static <T> void add(Future<T> coming, List<T> answers) {
        try {
            answers.add(coming.get());
        } catch (ExecutionException e) {
            // Who does not answer is missing in the count.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        asking.shutdown();
    }
}
