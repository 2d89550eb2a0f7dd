package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class EntryBundleFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(1, 3)
                .map(width -> new EntryBundle(Collections.nCopies(width, Trees.entry(7)))
                        .toBytes()
                        .toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        for (int width = 1; width <= Tile.FULL; width++) {
            if (EntryBundle.parse(Bytes.of(encoding), width) instanceof Result.Accepted<EntryBundle>(var bundle)) {
                assertThat(bundle.toBytes()).isEqualTo(Bytes.of(encoding));
                assertThat(bundle.entries()).hasSize(width);
            }
        }
    }
}
