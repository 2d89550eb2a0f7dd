package org.mingzheng.ledger.publish;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.ledger.log.Checkpoints;
import org.mingzheng.proof.log.Checkpoint;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The newest checkpoint of each log in memory: told by the publisher here, and looked up for those that others publish. */
@Component
public final class Published {
    private final Checkpoints checkpoints;
    private final Map<Integer, Checkpoint> newest = new ConcurrentHashMap<>();

    Published(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * {@return a log's newest checkpoint, if one was published}
     *
     * @param log number of the log's row
     */
    public Optional<Checkpoint> newest(int log) {
        Checkpoint known = newest.get(log);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Checkpoint> stored = checkpoints.newest(log);
        stored.ifPresent(checkpoint -> put(log, checkpoint));
        return stored;
    }

    void put(int log, Checkpoint checkpoint) {
        var _ = newest.merge(log, checkpoint, (old, fresh) -> size(fresh) >= size(old) ? fresh : old);
    }

    private static long size(Checkpoint checkpoint) {
        return checkpoint.body().head().size();
    }

    /** Takes up what another instance published. */
    @Scheduled(fixedDelay = 250)
    void refresh() {
        newest.keySet().forEach(log -> checkpoints.newest(log).ifPresent(checkpoint -> put(log, checkpoint)));
    }

    /** Forgets everything: after the rows were dropped. */
    public void forget() {
        newest.clear();
    }
}
