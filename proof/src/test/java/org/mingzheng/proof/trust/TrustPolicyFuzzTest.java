package org.mingzheng.proof.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.verdict.SamplePolicy;

class TrustPolicyFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(SamplePolicy.policy().text().getBytes(StandardCharsets.UTF_8));
    }

    /** The text alone: a fuzzer makes no signatures, so it is signed here. */
    @MethodSource("seeds")
    @FuzzTest
    void whatIsReadHasThisOneText(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Note note;
        try {
            note = Note.sign(text, SamplePolicy.SIGNER);
        } catch (RejectedException e) {
            return; // no note has such a text
        }
        if (TrustPolicy.verify(note.encoded(), SamplePolicy.SIGNER.verifierKey())
                instanceof Result.Accepted<TrustPolicy>(TrustPolicy policy)) {
            assertThat(policy.text()).isEqualTo(text);
        }
    }
}
