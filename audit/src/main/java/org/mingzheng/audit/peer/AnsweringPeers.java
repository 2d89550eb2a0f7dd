package org.mingzheng.audit.peer;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.proof.bytes.Bytes;

/**
 * Peers of which one that does not answer several times in a row is not waited for again.
 *
 * @param peers they
 * @param silences of each organisation's, in a row
 */
public record AnsweringPeers(Peers peers, Map<String, Integer> silences) implements Peers {
    /** Silences in a row after which nothing more is expected. */
    static final int MOST = 3;

    /**
     * Peers that have not been asked yet.
     *
     * @param peers they
     */
    public AnsweringPeers(Peers peers) {
        this(peers, new ConcurrentHashMap<>());
    }

    @Override
    public List<String> organisations() {
        return peers.organisations();
    }

    @Override
    public Blocks blocks(String msp) {
        return peers.blocks(msp);
    }

    @Override
    public Endorsed ask(String msp, List<Bytes> arguments) {
        if (silences.getOrDefault(msp, 0) >= MOST) {
            throw new PeerException("no answer " + MOST + " times", false, new IllegalStateException());
        }
        try {
            Endorsed answer = peers.ask(msp, arguments);
            silences.remove(msp);
            return answer;
        } catch (PeerException e) {
            silences.compute(msp, (_, count) -> e.isRefused() ? null : count == null ? 1 : count + 1);
            throw e;
        }
    }

    @Override
    public void close() {
        peers.close();
    }
}
