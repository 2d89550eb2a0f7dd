package org.mingzheng.proof.sealed;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class SealedFileFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(SealedFiles.smallest(), SealedFiles.full())
                .map(file -> file.encoded().toArray());
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedHasThisOneEncoding(byte[] encoding) {
        if (SealedFile.parse(Bytes.of(encoding)) instanceof Result.Accepted<SealedFile>(SealedFile file)) {
            assertThat(file.encoded()).isEqualTo(Bytes.of(encoding));
        }
    }
}
