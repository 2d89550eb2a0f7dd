package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.limit.Networks;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private static int allowed(RateLimit limit, String address, int reads, long now) {
        int allowed = 0;
        for (int i = 0; i < reads; i++) {
            allowed += limit.allows(address, now) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void allowsABurstAndThenTheRate() {
        RateLimit limit = new RateLimit(10);
        assertThat(allowed(limit, "a", 1000, 0)).isEqualTo(40);
        assertThat(allowed(limit, "a", 1000, SECOND)).isEqualTo(10);
        assertThat(allowed(limit, "a", 1000, SECOND + SECOND / 10)).isEqualTo(1);
        assertThat(allowed(limit, "a", 1000, 1000 * SECOND)).isEqualTo(40);
    }

    @Test
    void anAddressDoesNotSpendAnothersReads() {
        RateLimit limit = new RateLimit(1);
        assertThat(allowed(limit, "a", 10, 0)).isEqualTo(4);
        assertThat(allowed(limit, "b", 10, 0)).isEqualTo(4);
    }

    @Test
    void remembersABoundedNumberOfAddresses() {
        RateLimit limit = new RateLimit(1);
        for (int i = 0; i < 3 * RateLimit.KEPT; i++) {
            assertThat(limit.allows("address " + i, 0)).isTrue();
        }
        assertThat(limit.size()).isEqualTo(RateLimit.KEPT);
    }

    @Test
    void allAddressesOfOneNetworkOfTheNewerKindCountAsOne() {
        assertThat(Networks.of("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
        assertThat(Networks.of("2001:db8:1:2:9:9:9:9")).isEqualTo("2001:db8:1:2");
        assertThat(Networks.of("2001:db8:1:3:3:4:5:6")).isEqualTo("2001:db8:1:3");
        assertThat(Networks.of("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
