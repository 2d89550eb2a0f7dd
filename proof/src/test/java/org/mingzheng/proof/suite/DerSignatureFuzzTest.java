package org.mingzheng.proof.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class DerSignatureFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of("3006020101020101", "300702020080020100", "3026022100" + "ff".repeat(32) + "020101", "")
                .map(hex -> Bytes.ofHex(hex).orThrow().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedIsEncodedToTheSameBytes(byte[] der) {
        if (DerSignature.joined(Bytes.of(der)) instanceof Result.Accepted<Bytes>(Bytes joined)) {
            assertThat(DerSignature.of(joined)).isEqualTo(Bytes.of(der));
        }
    }
}
