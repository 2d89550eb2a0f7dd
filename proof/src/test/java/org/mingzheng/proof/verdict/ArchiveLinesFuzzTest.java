package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;

class ArchiveLinesFuzzTest {
    private static final List<Map.Entry<String, Bytes>> GOOD =
            SealedFiles.contents(VerdictCases.example().file());
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final Question QUESTION =
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));

    /** A byte anywhere, or a cut anywhere, of each member. */
    static Stream<byte[]> seeds() {
        Random random = new Random(11);
        return IntStream.range(0, 150).mapToObj(i ->
                new byte[] {(byte) i, (byte) random.nextInt(), (byte) random.nextInt(), (byte) random.nextInt()});
    }

    /** The first three bytes choose a member, and a place in it where the rest is written over it, or where it is cut. */
    @MethodSource("seeds")
    @FuzzTest
    void whatIsProvenHasTwoPartiesByAnIndependentCountWhateverTheArchiveHolds(byte[] input) {
        if (input.length < 3) {
            return;
        }
        List<Map.Entry<String, Bytes>> changed = new ArrayList<>(GOOD);
        int member = 2 + (input[0] & 0xff) % (GOOD.size() - 2);
        Bytes content = GOOD.get(member).getValue();
        int place = ((input[1] & 0xff) << 8 | (input[2] & 0xff)) % content.size();
        changed.set(member, Map.entry(GOOD.get(member).getKey(), written(content, place, input)));
        if (SealedFile.parse(SealedFiles.resealed(changed)) instanceof Result.Accepted<SealedFile>(SealedFile file)) {
            requireParties(file, VERIFIER.verify(file, QUESTION));
        }
    }

    private static Bytes written(Bytes content, int place, byte[] input) {
        if (input.length == 3) {
            return content.slice(0, place);
        }
        byte[] bytes = content.toArray();
        System.arraycopy(input, 3, bytes, place, Math.min(input.length - 3, bytes.length - place));
        return Bytes.wrap(bytes);
    }

    private static void requireParties(SealedFile file, Verdict verdict) {
        RecordId record = file.sealedEntry().parsed().place().recordId();
        if (verdict.unchanged().claim().outcome() == Outcome.PROVEN) {
            assertThat(file.sealedEntry().receipts()).anyMatch(each -> isVouched(each.checkpoint()));
        }
        if (verdict.authorised().claim().outcome() == Outcome.PROVEN) {
            assertThat(isStated(file, SampleFile.keyId())).isTrue();
        }
        if (verdict.status().claim().outcome() == Outcome.PROVEN) {
            assertThat(isStated(file, record)).isTrue();
        }
    }

    private static boolean isVouched(Checkpoint checkpoint) {
        Bytes answer = Bytes.utf8(checkpoint.body().text());
        return LineCount.of(checkpoint.note(), answer) >= 2;
    }

    private static boolean isStated(SealedFile file, RecordId id) {
        return file.statements().stream()
                .anyMatch(each -> each.id().equals(id) && LineCount.of(each.note(), each.answer()) >= 2);
    }
}
