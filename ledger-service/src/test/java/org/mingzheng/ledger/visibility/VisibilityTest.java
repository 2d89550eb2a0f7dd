package org.mingzheng.ledger.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.definition.EntryTypes;
import org.mingzheng.ledger.log.Registration;
import org.mingzheng.proof.definition.Confidentiality;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/** What somebody without any right learns; with rights, and over HTTP: {@code RightsIT}. */
class VisibilityTest {
    private static final Origin LOG = new Origin("notary.example/2026");

    private final Secrecy secrecy = new Secrecy(EntryTypes.shipped());

    private Visibility visibility(boolean open, String kind, String... types) {
        JsonObject registration = JsonObject.builder()
                .put("kind", kind)
                .put("public", open)
                .put("types", JsonArray.ofTexts(java.util.List.of(types)))
                .build();
        return new Visibility(log -> new Registration(registration), secrecy);
    }

    private static RecordId id(String name) {
        return RecordId.parse(name).orThrow();
    }

    @Test
    void whatNobodyDefinedIsSecretAndSoAreGuardsOfNumbers() {
        assertThat(secrecy.of("never-defined")).isEqualTo(Confidentiality.NONE);
        assertThat(secrecy.of("number")).isEqualTo(Confidentiality.NONE);
        assertThat(secrecy.of("document")).isEqualTo(Confidentiality.BY_CODE);
        assertThat(secrecy.of("key")).isEqualTo(Confidentiality.PUBLIC);
    }

    @Test
    void aLogIsGoneThroughLeafByLeafOnlyIfAllItsTypesArePublic() throws Exception {
        assertThat(visibility(true, "record", "key").mayCount(LOG)).isTrue();
        assertThat(visibility(true, "record", "key", "document").mayCount(LOG)).isFalse();
        assertThat(visibility(true, "record", "never-defined").mayCount(LOG)).isFalse();
        assertThat(visibility(true, "bulk", "officer-sync").mayCount(LOG)).isTrue();
        assertThat(visibility(false, "record", "key").mayCount(LOG)).isFalse();
        assertThat(visibility(false, "bulk", "officer-sync").mayCount(LOG)).isFalse();
    }

    @Test
    void aRecordIsFoundByItsNameUnlessItsLogOrItsTypeIsSecret() throws Exception {
        Visibility open = visibility(true, "record", "document", "key");
        assertThat(open.mayFind(id("document/a"), LOG)).isTrue();
        assertThat(open.mayFind(id("key/a"), LOG)).isTrue();
        assertThat(open.mayFind(id("number/a"), LOG)).isFalse();
        assertThat(open.mayFind(id("never-defined/a"), LOG)).isFalse();
        assertThat(visibility(false, "record", "document").mayFind(id("document/a"), LOG))
                .isFalse();
    }

    @Test
    void anEntryIsLocatedByItsHashUnlessItsLogOrATypeOfItIsSecret() throws Exception {
        assertThat(visibility(true, "record", "document").mayLocate(LOG)).isTrue();
        assertThat(visibility(true, "record", "document", "never-defined").mayLocate(LOG))
                .isFalse();
        assertThat(visibility(false, "record", "document").mayLocate(LOG)).isFalse();
    }
}
