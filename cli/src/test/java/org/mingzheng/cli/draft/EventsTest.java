package org.mingzheng.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.mingzheng.cli.report.Fault;

class EventsTest {
    @Test
    void theOneFirstEventOfATypeNeedsNoName() {
        assertThat(Events.first("document")).isEqualTo("issued");
        assertThat(Events.first("award")).isEqualTo("constituted");
        assertThat(Events.begins(Events.rule("award", "constituted"))).isTrue();
        assertThat(Events.begins(Events.rule("award", "made"))).isFalse();
    }

    @Test
    void ofSeveralFirstEventsAllAreNamed() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Events.first("notarial-correction"))
                .withMessageContaining("corrected, part-withdrawn, replaced, withdrawn")
                .withMessageContaining("--event");
    }

    @Test
    void anEventThatATypeDoesNotHaveOrOthersMakeHappenIsRefusedWithTheOnesThatItHas() {
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Events.rule("document", "served"))
                .withMessageContaining("issued, withdrawn");
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> Events.rule("notarial-certificate", "withdrawn"))
                .withMessageContaining("review-requested");
    }
}
