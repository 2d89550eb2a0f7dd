package org.mingzheng.proof.sealed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.StatedRecord;

class SealedFileTest {
    private static final SealedFile FULL = SealedFiles.full();

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(SealedFile.parse(FULL.encoded()).orThrow()).isEqualTo(FULL);
        assertThat(SealedFile.parse(SealedFiles.smallest().encoded()).orThrow()).isEqualTo(SealedFiles.smallest());
    }

    @Test
    void anOrdinaryZipReaderSeesTheSameMembers() throws IOException {
        var expected = SealedFiles.contents(FULL).iterator();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(FULL.encoded().toArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var member = expected.next();
                assertThat(entry.getName()).isEqualTo(member.getKey());
                assertThat(Bytes.wrap(zip.readAllBytes())).isEqualTo(member.getValue());
            }
        }
        assertThat(expected.hasNext()).isFalse();
    }

    @Test
    void refusesMoreMembersThanASealedFileCanHave() {
        assertThat(reason(SealedFile.parse(SealedFiles.tooManyMembers()))).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void takesAFileOfTheGreatestSizeAndNoneBeyond() {
        int rest = SealedFile.MAX_SIZE - withDefinition(0).encoded().size();
        assertThat(withDefinition(rest).encoded().size()).isEqualTo(SealedFile.MAX_SIZE);
        assertThat(SealedFile.parse(withDefinition(rest).encoded())).isInstanceOf(Result.Accepted.class);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> withDefinition(rest + 1).encoded())
                .matches(e -> e.rejection().reason() == Reason.TOO_LARGE);
        assertThat(reason(SealedFile.parse(Bytes.wrap(new byte[SealedFile.MAX_SIZE + 1]))))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void countsEntriesStatementsAndDefinitions() {
        List<Bytes> most = IntStream.range(0, SealedFile.MAX_DEFINITIONS)
                .mapToObj(i -> Bytes.utf8("" + i))
                .toList();
        SealedFile file = new SealedFile(FULL.leaf(), FULL.entries(), FULL.statements(), most);
        assertThat(SealedFile.parse(file.encoded())).isInstanceOf(Result.Accepted.class);
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> file.withDefinition(Bytes.utf8("one more")))
                .matches(e -> e.rejection().reason() == Reason.TOO_MANY);
    }

    @Test
    void keepsTheOldestReceiptAndTheNewestOnes() {
        Receipt old = FULL.sealedEntry().receipts().getFirst();
        SealedFile file = FULL;
        for (int i = 0; i < LoggedEntry.MAX_RECEIPTS + 3; i++) {
            Receipt next = new Receipt(Bytes.utf8("" + i), old.proof(), old.checkpoint());
            file = file.with(FULL.leaf(), next);
        }
        List<Receipt> receipts = file.sealedEntry().receipts();
        assertThat(receipts).hasSize(LoggedEntry.MAX_RECEIPTS);
        assertThat(receipts.getFirst()).isEqualTo(old);
        assertThat(receipts.getLast().extra()).isEqualTo(Bytes.utf8("" + (LoggedEntry.MAX_RECEIPTS + 2)));
    }

    @Test
    void putsALaterEntryBehindThoseOfItsRecordAndKeepsWhatIsThere() {
        LoggedEntry award = new LoggedEntry(Entries.award().canonical(), List.of(), List.of());
        SealedFile more = FULL.with(award);
        assertThat(more.entries())
                .containsSubsequence(FULL.entries())
                .contains(award)
                .hasSize(3);
        assertThat(more.with(award)).isEqualTo(more);
    }

    @Test
    void addsAStatementOnce() {
        StatedRecord stated = FULL.statements().getFirst();
        assertThat(FULL.with(stated)).isEqualTo(FULL);
    }

    private static SealedFile withDefinition(int size) {
        return SealedFiles.smallest().withDefinition(Bytes.wrap(new byte[size]));
    }

    private static Reason reason(Result<?> result) {
        return ((Result.Rejected<?>) result).rejection().reason();
    }
}
