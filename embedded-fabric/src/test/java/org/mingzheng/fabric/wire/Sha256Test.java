package org.mingzheng.fabric.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    private static final int SEVERAL_PIECES = 200_000;

    @Test
    void theDigestOfAFileIsThatOfItsBytes(@TempDir Path folder) throws IOException {
        byte[] content = new byte[SEVERAL_PIECES];
        content[SEVERAL_PIECES - 1] = 1;
        Path file = Files.write(folder.resolve("file"), content);
        assertThat(Sha256.of(file)).isEqualTo(Sha256.of(ByteString.copyFrom(content)));
    }

    @Test
    void partsAreHashedWithoutAnythingBetween() {
        assertThat(Sha256.of(ByteString.copyFromUtf8("a"), ByteString.copyFromUtf8("bc")))
                .isEqualTo(Sha256.of(ByteString.copyFromUtf8("abc")));
    }
}
