package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class FrontierFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(0, 1, 13, 64)
                .map(size -> Trees.frontier(size).toBytes().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        if (Frontier.parse(Bytes.of(encoding)) instanceof Result.Accepted<Frontier>(Frontier frontier)) {
            assertThat(frontier.toBytes()).isEqualTo(Bytes.of(encoding));
            assertThat(frontier.head().size()).isEqualTo(frontier.size());
        }
    }
}
