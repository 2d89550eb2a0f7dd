package org.mingzheng.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.result.Result;

class VerifierKeyFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.of(
                        "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                        "++",
                        "a+00000000+AQ==")
                .map(seed -> seed.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void whatIsAcceptedIsEncodedToTheSameText(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (VerifierKey.parse(text) instanceof Result.Accepted<VerifierKey>(VerifierKey key)) {
            assertThat(key.encoded()).isEqualTo(text);
        }
    }
}
