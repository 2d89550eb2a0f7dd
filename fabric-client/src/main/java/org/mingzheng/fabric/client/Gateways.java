package org.mingzheng.fabric.client;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingzheng.fabric.peer.PeerFailure;
import org.mingzheng.fabric.peer.PeerGateway;

/**
 * The gateways of one client: asked one after the other, or all at once. The threads are the platform's own: virtual ones take turns
 * behind whatever else a service does.
 */
final class Gateways implements AutoCloseable {
    private final List<PeerGateway> peers;
    private final ExecutorService asking;
    /** How often the client went on to the next gateway: never goes back. */
    private final AtomicInteger turns = new AtomicInteger();

    Gateways(List<PeerGateway> peers) {
        this(
                peers,
                Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("gateways").factory()));
    }

    private Gateways(List<PeerGateway> peers, ExecutorService asking) {
        this.peers = List.copyOf(peers);
        this.asking = asking;
    }

    interface Question<T> {
        T of(PeerGateway peer) throws PeerFailure;
    }

    /** Each by itself; they live as long as this does. */
    List<Gateways> each() {
        return peers.stream().map(peer -> new Gateways(List.of(peer), asking)).toList();
    }

    int size() {
        return peers.size();
    }

    /** The one that worked last. */
    PeerGateway current() {
        return peer(turns.get());
    }

    private PeerGateway peer(int turn) {
        return peers.get(Math.floorMod(turn, peers.size()));
    }

    /** Lets the next question go to another one. */
    void turnAway() {
        var _ = turns.incrementAndGet();
    }

    /** Asks one. */
    <T> T one(Question<T> question) throws PeerFailure {
        return at(turns.get(), question);
    }

    /** Whoever does not answer is left for the next one, unless somebody else did that meanwhile. */
    private <T> T at(int turn, Question<T> question) throws PeerFailure {
        try {
            return question.of(peer(turn));
        } catch (PeerFailure e) {
            if (e.kind() == PeerFailure.Kind.FAULT) {
                peer(turn).tryAgain();
                var _ = turns.compareAndSet(turn, turn + 1);
            }
            throw e;
        }
    }

    /** Asks each once until one answers. Where peers disagree, the next gateway is no better than this one. */
    <T> T any(Question<T> question) throws PeerFailure {
        int first = turns.get();
        for (int turn = first; ; turn++) {
            try {
                return at(turn, question);
            } catch (PeerFailure e) {
                if (turn - first == peers.size() - 1 || e.kind() != PeerFailure.Kind.FAULT) {
                    throw e;
                }
            }
        }
    }

    /** The answers of those that answer, in their order. */
    <T> List<T> all(Question<T> question) {
        List<Future<T>> coming = new ArrayList<>();
        for (PeerGateway peer : peers) {
            Callable<T> ask = () -> question.of(peer);
            coming.add(asking.submit(ask));
        }
        List<T> answers = new ArrayList<>();
        for (Future<T> each : coming) {
            add(each, answers);
        }
        return answers;
    }

    private static <T> void add(Future<T> coming, List<T> answers) {
        try {
            answers.add(coming.get());
        } catch (ExecutionException e) {
            // Who does not answer is missing among the answers.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        asking.shutdown();
        peers.forEach(PeerGateway::close);
    }
}
