package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class CheckpointFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(0, 1, 13)
                .map(size -> Receipts.checkpoint(size).encoded().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        if (Checkpoint.parse(Bytes.of(encoding)) instanceof Result.Accepted<Checkpoint>(Checkpoint checkpoint)) {
            assertThat(checkpoint.encoded()).isEqualTo(Bytes.of(encoding));
        }
    }
}
