package org.mingzheng.ledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxiesTest {
    private final Proxies proxies = new Proxies(List.of("10.0.0.7", "10.1.0.0/24"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1 |                          | 192.0.2.1",
                "192.0.2.1 | 198.51.100.9             | 192.0.2.1",
                "10.0.0.7  | 198.51.100.9             | 198.51.100.9",
                "10.0.0.7  | 203.0.113.1, 198.51.100.9 | 198.51.100.9",
                "10.0.0.7  | 198.51.100.9, 10.1.0.3   | 198.51.100.9",
                "10.1.1.3  | 198.51.100.9             | 10.1.1.3",
                "10.0.0.7  | not an address           | 10.0.0.7",
                "10.0.0.7  | 203.0.113.1, evil.example | 10.0.0.7",
                "10.0.0.7  |                          | 10.0.0.7",
            })
    void onlyConfiguredProxiesAreBelievedAndOnlyWhatTheySawThemselves(
            String peer, @Nullable String forwarded, String caller) {
        assertThat(proxies.caller(peer, forwarded == null ? List.of() : List.of(forwarded)))
                .isEqualTo(caller);
    }
}
