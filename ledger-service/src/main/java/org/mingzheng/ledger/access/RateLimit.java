package org.mingzheng.ledger.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** A bucket of tokens for each address that reads without a token. Remembers a bounded number of addresses. */
@Component
public final class RateLimit {
    /** Addresses that are remembered. */
    static final int KEPT = 10_000;

    private static final int BURST_SECONDS = 4;

    private final double perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > KEPT;
        }
    };

    private record Bucket(double left, long nanos) {}

    @Autowired
    RateLimit(LedgerSettings settings) {
        this(settings.limits().anonymousPerSecond());
    }

    /**
     * A limit.
     *
     * @param perSecond of each address, or whatever else names a party
     */
    public RateLimit(double perSecond) {
        this.perSecond = perSecond;
    }

    synchronized int size() {
        return buckets.size();
    }

    /**
     * {@return whether one more read is allowed}
     *
     * @param address of whoever reads
     * @param nowNanos the process's clock
     */
    public synchronized boolean allows(String address, long nowNanos) {
        double full = perSecond * BURST_SECONDS;
        Bucket last = buckets.getOrDefault(address, new Bucket(full, nowNanos));
        double left = Math.min(full, last.left + (nowNanos - last.nanos) * perSecond / 1e9);
        buckets.put(address, new Bucket(Math.max(left - 1, 0), nowNanos));
        return left >= 1;
    }
}
