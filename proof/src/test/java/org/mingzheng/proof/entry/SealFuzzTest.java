package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Result;

class SealFuzzTest {
    private static final Bytes SIGNATURE = Bytes.wrap(new byte[64]);

    static Stream<byte[]> seeds() {
        return Entries.award().seals().stream()
                .map(seal -> seal.header().canonical().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void anAcceptedHeaderIsWrittenAsItWasRead(byte[] header) {
        Bytes seal = JsonObject.builder()
                .put("protected", Bytes.of(header).base64Url())
                .put("signature", SIGNATURE.base64Url())
                .build()
                .canonical();
        if (Seal.parse(seal) instanceof Result.Accepted<Seal>(Seal read)) {
            assertThat(read.header().canonical()).isEqualTo(Bytes.of(header));
            assertThat(read.canonical()).isEqualTo(seal);
        }
    }
}
