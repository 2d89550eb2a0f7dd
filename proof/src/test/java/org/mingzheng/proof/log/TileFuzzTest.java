package org.mingzheng.proof.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.result.Result;

class TileFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of("tile/0/x001/234.p/7", "tile/entries/000", "tile/8/000", "tile//000")
                .map(path -> path.getBytes(UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        String path = new String(encoding, UTF_8);
        if (Tile.parse(path) instanceof Result.Accepted<Tile>(Tile tile)) {
            assertThat(tile.path()).isEqualTo(path);
        }
    }
}
