package org.mingzheng.cli.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;

class DocumentDigesterTest {
    @TempDir
    private Path folder;

    @Test
    void answersTheDigestsThatTheVerifierComputesInMemory() throws IOException {
        for (int size : new int[] {0, 1, 131_071, 131_072, 131_073, 700_000}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            Path file = Files.write(folder.resolve("扫描件.pdf"), content);
            assertThat(DocumentDigester.digest(file))
                    .isEqualTo(DocumentDigests.of("扫描件.pdf", "application/pdf", Bytes.of(content)));
        }
    }

    @Test
    void writesANameInNormalizationFormC() throws IOException {
        Path file = Files.writeString(folder.resolve(Normalizer.normalize("é.txt", Normalizer.Form.NFD)), "x");
        assertThat(DocumentDigester.digest(file).name()).isEqualTo("é.txt");
    }

    @Test
    void takesTheMediaTypeFromTheNameAloneAndAnUnknownOneAsBytes() throws IOException {
        assertThat(DocumentDigester.digest(Files.writeString(folder.resolve("A.PNG"), "x"))
                        .mediaType())
                .isEqualTo("image/png");
        assertThat(DocumentDigester.digest(Files.writeString(folder.resolve("README"), "x"))
                        .mediaType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> DocumentDigester.digest(folder.resolve("none.pdf")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileThatChangesWhileItIsReadHasNoDigest() throws Exception {
        Path file = Files.write(folder.resolve("live.db"), new byte[30_000_000]);
        AtomicBoolean ends = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        try (ExecutorService writer = Executors.newSingleThreadExecutor();
                FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var _ = writer.submit(() -> {
                for (byte i = 0; !ends.get(); i++) {
                    int _ = channel.write(ByteBuffer.wrap(new byte[] {i}), 0);
                    begun.countDown();
                }
                return true;
            });
            begun.await();
            assertThatThrownBy(() -> DocumentDigester.digest(file)).isInstanceOf(ChangingFileException.class);
            ends.set(true);
        }
        assertThat(DocumentDigester.digest(file).size()).isEqualTo(30_000_000);
    }
}
