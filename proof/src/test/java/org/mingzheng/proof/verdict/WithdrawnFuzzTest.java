package org.mingzheng.proof.verdict;

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

class WithdrawnFuzzTest {
    private static final List<Map.Entry<String, Bytes>> WITHDRAWN = SealedFiles.contents(MutantFiles.all()
            .filter(each -> each.name().equals("withdrawn"))
            .findFirst()
            .orElseThrow()
            .file());
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final Question QUESTION =
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));

    /** The first three bytes choose a member, and a place in it where the rest is written over it; the digest is made anew. */
    @FuzzTest
    void noAlterationProvesThatAWithdrawnDocumentIsInEffect(byte[] input) {
        if (input.length < 4) {
            return;
        }
        List<Map.Entry<String, Bytes>> changed = new ArrayList<>(WITHDRAWN);
        int member = 2 + (input[0] & 0xff) % (changed.size() - 2);
        byte[] content = changed.get(member).getValue().toArray();
        int place = ((input[1] & 0xff) << 8 | (input[2] & 0xff)) % content.length;
        System.arraycopy(input, 3, content, place, Math.min(input.length - 3, content.length - place));
        changed.set(member, Map.entry(changed.get(member).getKey(), Bytes.wrap(content)));
        if (SealedFile.parse(SealedFiles.resealed(changed)) instanceof Result.Accepted<SealedFile>(SealedFile file)) {
            assertThat(VERIFIER.verify(file, QUESTION).status().claim().outcome())
                    .isNotEqualTo(Outcome.PROVEN);
        }
    }
}
