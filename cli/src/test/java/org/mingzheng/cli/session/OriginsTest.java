package org.mingzheng.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginsTest {
    private static final URI OWN = URI.create("http://127.0.0.1:8482");

    @Test
    void aPathAndCapitalsMakeNoOtherOrigin() {
        assertThat(Origins.same(OWN, URI.create("HTTP://127.0.0.1:8482/v1"))).isTrue();
        assertThat(Origins.same(URI.create("https://a.example"), URI.create("https://A.example:443")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8483",
                "https://127.0.0.1:8482",
                "http://localhost:8482",
                "http://127.0.0.1.example:8482",
                "http://stranger.example"
            })
    void aTokenOfThisMachinesLedgerGoesToItsOwnServiceAlone(String other) {
        assertThat(Origins.same(OWN, URI.create(other))).isFalse();
    }

    @Test
    void noTokenGoesOverALineThatOthersCanRead() {
        assertThat(Origins.isSecret(URI.create("https://a.example"))).isTrue();
        assertThat(Origins.isSecret(URI.create("http://localhost:1"))).isTrue();
        assertThat(Origins.isSecret(URI.create("http://[::1]:1"))).isTrue();
        assertThat(Origins.isSecret(URI.create("http://a.example"))).isFalse();
        assertThat(Origins.isSecret(URI.create("http://127.0.0.1.example"))).isFalse();
    }
}
