package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.result.Result;

class DisclosureFuzzTest {
    static Stream<byte[]> seeds() {
        return Entries.disclosures().stream()
                .map(disclosure -> disclosure.json().canonical().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void anAcceptedDisclosureAndDocumentAreWrittenAsTheyWereRead(byte[] json) {
        String text = Bytes.of(json).base64Url();
        if (Disclosure.parse(text) instanceof Result.Accepted<Disclosure>(Disclosure disclosure)) {
            assertThat(disclosure.text()).isEqualTo(text);
            if (DocumentDigests.of(disclosure.value()) instanceof Result.Accepted<DocumentDigests>(var digests)) {
                assertThat(digests.json()).isEqualTo(disclosure.value());
            }
        }
    }
}
