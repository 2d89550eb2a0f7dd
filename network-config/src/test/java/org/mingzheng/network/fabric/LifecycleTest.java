package org.mingzheng.network.fabric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void whatTheChannelAgreedOnIsRead() {
        assertThat(
                        Lifecycle.read(
                                "{\n\t\"sequence\": 3,\n\t\"version\": \"1.0+00ff\",\n\t\"approvals\": {\"JusticeMSP\": true}\n}"))
                .isEqualTo(new Lifecycle.Committed(3, "1.0+00ff"));
    }
}
