package org.mingzheng.ledger.log;

import java.util.Optional;
import org.mingzheng.proof.log.Frontier;
import org.mingzheng.proof.log.Origin;

/**
 * What the projection knows of a log.
 *
 * @param number of its row
 * @param origin its name
 * @param frontier of the leaves projected
 * @param timeMillis of the last append, in milliseconds since 1970
 * @param stopped why its leaves are not taken over any more, with the evidence, JSON
 * @param before why nothing is published since before the last rebuild, until an operator lets it go on
 */
public record LogRow(
        int number,
        Origin origin,
        Frontier frontier,
        long timeMillis,
        Optional<String> stopped,
        Optional<String> before) {
    /** {@return why nothing is published any more, with the evidence, JSON} */
    public Optional<String> evidence() {
        return stopped.or(() -> before);
    }

    /** {@return the number of leaves projected} */
    public long size() {
        return frontier.size();
    }
}
