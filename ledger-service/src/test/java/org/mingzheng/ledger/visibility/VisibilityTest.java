package org.mingzheng.ledger.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.ledger.definition.EntryTypes;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.definition.Confidentiality;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** What somebody without any right learns; with rights, and over HTTP: {@code RightsIT}. */
class VisibilityTest {
    private static final Origin LOG = new Origin("notary.example/2026");

    private final Secrecy secrecy = new Secrecy(EntryTypes.shipped());

    private Visibility visibility(boolean open, String kind, String... types) {
        LogRegistration.Terms terms = new LogRegistration.Terms("unit", List.of(types), List.of(), open, List.of());
        LogRegistration.Key key = new LogRegistration.Key(0, "key");
        return new Visibility(
                log -> new LogRegistration(log, "NotaryMSP", LogKind.of(kind), false, terms, List.of(key), 1), secrecy);
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

    private static Entry entry(String record, String... links) {
        RecordId own = id(record);
        Place place = new Place(
                "evidence",
                LOG,
                EntryType.parse(own.type() + "/v1").orThrow(),
                Sha256.digest(Bytes.utf8("its definition")),
                own.id(),
                Optional.empty());
        Event event = new Event("made", "issuer", new UtcTime(1), List.of(), Optional.empty());
        List<Link> all = Stream.of(links)
                .map(link -> new Link("of", id(link), Optional.empty(), Optional.empty()))
                .toList();
        return new Entry(place, event, Fields.none(), all, List.of());
    }

    @Test
    void noNameThatCanBeGuessedOpensAnEntryByCode() throws Exception {
        Visibility open = visibility(true, "record", "document", "key");
        Entry own = entry("document/a");
        Entry linked = entry("document/a", "document/b");

        assertThat(open.mayOpen(own, Optional.of(id("document/a")))).isTrue();
        assertThat(open.mayOpen(linked, Optional.of(id("document/b")))).isTrue();
        assertThat(open.mayOpen(own, Optional.empty())).isFalse();
        assertThat(open.mayOpen(own, Optional.of(id("document/b")))).isFalse();
        for (String guessed : List.of("key/k", "number/n", "never-defined/x")) {
            assertThat(open.mayOpen(own, Optional.of(id(guessed)))).as(guessed).isFalse();
            assertThat(open.mayOpen(entry("document/a", guessed), Optional.of(id(guessed))))
                    .as("linked: " + guessed)
                    .isFalse();
            assertThat(open.mayOpen(entry(guessed, "document/b"), Optional.empty()))
                    .as("of: " + guessed)
                    .isFalse();
        }
        assertThat(open.mayOpen(entry("key/k"), Optional.empty())).isTrue();
    }
}
