package org.mingzheng.it;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.mingzheng.fabric.peer.Backoff;

/** The chains of all peers. */
public record Peers(NetworkUnderTest network) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Peers that are not at the same block read differently: whoever wants them to agree waits for all of them. */
    public void awaitAll() {
        Backoff patience = new Backoff(PATIENCE);
        long highest = 0;
        List<OptionalLong> heights = heights();
        for (OptionalLong each : heights) {
            highest = Math.max(highest, each.orElse(0));
        }
        while (isBehind(heights, highest)) {
            if (!patience.pause()) {
                throw new IllegalStateException("peers lag behind " + highest + ": " + heights);
            }
            heights = heights();
        }
    }

    private List<OptionalLong> heights() {
        return network.client(network.peers().getFirst(), "client").chain().heights();
    }

    private static boolean isBehind(List<OptionalLong> heights, long highest) {
        return heights.stream().anyMatch(height -> height.orElse(0) < highest);
    }
}
