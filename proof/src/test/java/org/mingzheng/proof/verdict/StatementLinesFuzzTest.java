package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;

class StatementLinesFuzzTest {
    private static final int MOST = 10;
    private static final SealedFile GOOD = VerdictCases.example().file();
    private static final RecordId RECORD = GOOD.sealedEntry().parsed().place().recordId();
    private static final StatedRecord STATED = GOOD.statements().stream()
            .filter(each -> each.id().equals(RECORD))
            .findFirst()
            .orElseThrow();
    private static final Statement TRUE = statement(RECORD.id());
    private static final Statement OTHER = statement("another");
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final Question QUESTION =
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));

    private static Statement statement(String id) {
        return Statement.record(SampleNetwork.CHANNEL, SampleNetwork.CONTRACT, RECORD.type(), id, STATED.answer())
                .orThrow();
    }

    static Stream<byte[]> seeds() {
        Random random = new Random(7);
        return IntStream.range(0, 150).mapToObj(i -> {
            byte[] seed = new byte[2 * (1 + random.nextInt(MOST))];
            random.nextBytes(seed);
            for (int j = 1; j < seed.length; j += 2) {
                seed[j] = random.nextInt(3) == 0 ? seed[j] : 0;
            }
            return seed;
        });
    }

    /** Two bytes a line: see {@link ChosenLine}. */
    @MethodSource("seeds")
    @FuzzTest
    void exactlyWhatTwoPartiesVouchForIsProvenByAnIndependentCount(byte[] input) {
        List<ChosenLine> lines = new ArrayList<>();
        for (int i = 0; i + 1 < input.length && lines.size() < MOST; i += 2) {
            lines.add(new ChosenLine(input[i] & 0x7f, input[i + 1] & 0x7f));
        }
        if (lines.isEmpty()) {
            return;
        }
        Note note = new Note(
                STATED.note().text(),
                lines.stream().map(line -> line.under(TRUE, OTHER)).toList());
        Outcome status = VERIFIER.verify(with(note), QUESTION).status().claim().outcome();
        assertThat(status == Outcome.PROVEN).isEqualTo(ChosenLine.parties(lines) >= 2);
        if (status == Outcome.PROVEN) {
            assertThat(LineCount.of(note, STATED.answer())).isGreaterThanOrEqualTo(2);
        }
    }

    private static SealedFile with(Note note) {
        List<StatedRecord> statements = GOOD.statements().stream()
                .map(each -> each.id().equals(RECORD) ? StatedRecord.of(note).orThrow() : each)
                .toList();
        return new SealedFile(GOOD.leaf(), GOOD.entries(), statements, GOOD.definitions());
    }
}
