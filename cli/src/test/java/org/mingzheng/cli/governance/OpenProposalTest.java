package org.mingzheng.cli.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

class OpenProposalTest {
    private static final Instant UNTIL = Instant.parse("2026-12-24T08:00:00Z");

    private static OpenProposal proposal() {
        JsonObject log = JsonObject.builder().put("origin", "notary.example/x").build();
        JsonObject change =
                JsonObject.builder().put("change", "register").put("log", log).build();
        return OpenProposal.read(JsonObject.builder()
                .put("approvals", JsonArray.ofTexts(List.of("JusticeMSP")))
                .put("change", change)
                .put("msp", "NotaryMSP")
                .put("proposal", "id")
                .put("until", UNTIL.toEpochMilli())
                .build());
    }

    @Test
    void aProposalHasExpiredWhenItsTimeIsOverAndNotBefore() {
        assertThat(proposal().state(UNTIL)).isEqualTo("governance.open");
        assertThat(proposal().state(UNTIL.plusMillis(1))).isEqualTo("governance.expired");
    }

    @Test
    void aProposalSaysWhoseItIsAndWhatItIsAbout() {
        assertThat(proposal())
                .isEqualTo(new OpenProposal(
                        "id", "NotaryMSP", "register", "notary.example/x", List.of("JusticeMSP"), UNTIL));
    }
}
