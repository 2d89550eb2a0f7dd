package org.mingzheng.cli.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

class RecordHeadTest {
    private static final Origin LOG = new Origin("notary.example/2026");
    private static final Drafting DRAFTING = new Drafting("evidence", LOG, Clock.systemUTC(), new SecureRandom());
    private static final UtcTime ACT = UtcTime.parse("2026-03-05T06:05:00Z").orThrow();
    private static final String OFFICER = "enforcement-certificate/a1";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private final Draft first =
            Draft.of(DRAFTING, EntryTerms.plain("document", "issued"), "d-17", Optional.empty(), Optional.empty());

    private final Draft second = Draft.of(
            DRAFTING,
            EntryTerms.plain("document", "withdrawn"),
            "d-17",
            Optional.of(first.entry().leafHash()),
            Optional.empty());

    @Test
    void aDraftIsTheLastEntryOfItsRecord() {
        RecordHead head = RecordHead.of(first.file());
        assertThat(head.id()).hasToString("document/d-17");
        assertThat(head.last()).contains(first.entry().leafHash());
        assertThat(head.origin()).contains(LOG);
    }

    @Test
    void laterEntriesInTheFileAreFollowed() {
        SealedFile file = first.file().with(new LoggedEntry(second.entry().canonical(), List.of(), List.of()));
        assertThat(RecordHead.of(file).last()).contains(second.entry().leafHash());
    }

    @Test
    void theNewestStatementKnowsEntriesThatAreNotInTheFile() {
        Hash foreign = Hash.leaf(first.entry().unsealed());
        SealedFile file = first.file().with(stated(first.entry().leafHash())).with(stated(foreign));
        assertThat(RecordHead.of(file).last()).contains(foreign);
    }

    private StatedRecord stated(Hash last) {
        Entry entry = first.entry();
        RecordState state = new RecordState(
                "NotaryMSP",
                new LastEntry(LOG, 0, last),
                List.of(new Interval(entry.event().effectiveAt(), 1, "issued")),
                JsonObject.empty());
        NoteSigner signer = new NoteSigner("x", PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()));
        String text = StatedRecord.text("evidence", entry.place().recordId(), new RecordAnswer(state, 1).canonical());
        return StatedRecord.of(Note.sign(text, signer)).orThrow();
    }

    @Test
    void aLinkNamesItsTargetByFileOrByName() throws IOException {
        Path file = folder.resolve("certificate@2.pdf.draft.mz");
        SealedFiles.write(file, first.file());
        Link byFile = link("corrects=" + file, "notarial-correction", "corrected");
        assertThat(byFile.record()).isEqualTo(first.entry().place().recordId());
        assertThat(byFile.entry()).contains(first.entry().leafHash());
        assertThat(byFile.at()).isEmpty();
        Link byName = link("corrects=notarial-certificate/2026-17", "notarial-correction", "corrected");
        assertThat(byName)
                .isEqualTo(new Link(
                        "corrects",
                        new RecordId("notarial-certificate", "2026-17"),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void whereAnInstantMattersItIsTheOneNamedElseTheEntrysEffect() {
        assertThat(link("relies-on=" + OFFICER, "penalty-decision", "decided-on-the-spot")
                        .at())
                .contains(ACT);
        assertThat(link("relies-on=" + OFFICER + "@2026-03-01T00:00:00Z", "penalty-decision", "decided-on-the-spot")
                        .at())
                .contains(UtcTime.parse("2026-03-01T00:00:00Z").orThrow());
    }

    @Test
    void whatIsNoLinkIsRefusedWithAnExample() {
        for (String bad : List.of("corrects", "=a/b", "corrects=a", "Corrects=a/b")) {
            assertThatExceptionOfType(Fault.class)
                    .as(bad)
                    .isThrownBy(
                            () -> link(bad, "notarial-correction", "corrected").rel());
        }
        assertThatExceptionOfType(Fault.class)
                .isThrownBy(() -> {
                    Path text = Files.writeString(folder.resolve("a.mz"), "no archive");
                    link("corrects=" + text, "notarial-correction", "corrected").rel();
                })
                .withMessageContaining("a.mz");
    }

    private static Link link(String text, String type, String event) {
        return LinkText.read(text).link(Heads.at(Optional.empty()), Events.rule(type, event), ACT);
    }
}
