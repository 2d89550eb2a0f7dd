package org.mingzheng.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.json.JsonObject;

class TermFaultsTest {
    private static EntryTerms terms(JsonObject open, Map<String, String> hidden, String actor, List<String> basis) {
        return new EntryTerms(
                "document", "issued", actor, Optional.empty(), basis, Optional.of("no-such"), open, hidden, List.of());
    }

    @Test
    void aPlainDocumentHasNoFault() {
        assertThat(TermFaults.of(EntryTerms.plain("document", "issued").with("title", "样本")))
                .isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnceWithWhatWouldBeRight() {
        EntryTerms wrong = terms(
                JsonObject.builder().put("titel", "x").put("title", 7).build(),
                Map.of("hodler", "x"),
                "stranger",
                List.of("cn:nothing:1"));
        assertThatThrownBy(() -> TermFaults.requireNone(wrong))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("titel")
                .hasMessageContaining("title")
                .hasMessageContaining("hodler")
                .hasMessageContaining("holder")
                .hasMessageContaining("stranger")
                .hasMessageContaining("issuer")
                .hasMessageContaining("cn:nothing:1")
                .hasMessageContaining("no-such");
        assertThat(TermFaults.of(wrong)).hasSize(6);
    }
}
