package org.mingzheng.proof.verdict.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.SampleDefinitions;
import org.mingzheng.proof.verdict.SampleFile;
import org.mingzheng.proof.verdict.SamplePolicy;
import org.mingzheng.proof.verdict.VerdictCases;
import org.mingzheng.proof.verdict.Verifier;

class VerifierFuzzTest {
    private static final List<Map.Entry<String, Bytes>> GOOD =
            SealedFiles.contents(VerdictCases.example().file());
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final Question OTHER = Question.about(
            SampleFile.digests(Bytes.utf8("another document")),
            UtcTime.parse("2026-11-24T12:00:00Z").orThrow());

    /** The first three bytes choose a member of a good file and a place in it where the rest is written over it. */
    @FuzzTest
    void noAlterationProvesThatAnotherDocumentIsUnchangedAndNoneThrows(byte[] input) {
        if (input.length < 4) {
            return;
        }
        List<Map.Entry<String, Bytes>> changed = new ArrayList<>(GOOD);
        int member = (input[0] & 0xff) % GOOD.size();
        byte[] content = GOOD.get(member).getValue().toArray();
        int place = ((input[1] & 0xff) << 8 | (input[2] & 0xff)) % content.length;
        System.arraycopy(input, 3, content, place, Math.min(input.length - 3, content.length - place));
        changed.set(member, Map.entry(GOOD.get(member).getKey(), Bytes.wrap(content)));
        if (SealedFile.parse(SealedFiles.resealed(changed)) instanceof Result.Accepted<SealedFile>(SealedFile file)) {
            assertThat(VERIFIER.verify(file, OTHER).unchanged().claim().outcome())
                    .isNotEqualTo(Outcome.PROVEN);
        }
    }
}
