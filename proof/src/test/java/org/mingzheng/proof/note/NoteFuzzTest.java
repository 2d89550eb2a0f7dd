package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class NoteFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(
                        "text\n\n— example.com/foo AAAAAAA=\n",
                        "\n\n\n— 一 AAAAAAAA\n— a AAAAAAA=\n",
                        "— a AAAAAAA=\n\n— a b AAAAAAA=\n",
                        "\ud83d\ude02\n\n—\u00a0a+b AAAAAAB=")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedIsEncodedToTheSameBytes(byte[] note) {
        if (Note.parse(Bytes.of(note)) instanceof Result.Accepted<Note>(Note parsed)) {
            assertThat(parsed.encoded()).isEqualTo(Bytes.of(note));
        }
    }
}
