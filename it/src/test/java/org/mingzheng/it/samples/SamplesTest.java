package org.mingzheng.it.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;

/** Run with {@code -Dsamples.write=true} to write the samples anew. */
class SamplesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("mingzheng.root", "..")).resolve("docs/samples");
    private static final long MOST = 1_500_000;

    @Test
    void everySampleIsWhatItsGeneratorMakes() throws IOException {
        for (var sample : Samples.all().entrySet()) {
            byte[] made = sample.getValue().get();
            if (Boolean.getBoolean("samples.write")) {
                Files.write(FOLDER.resolve(sample.getKey()), made);
            }
            byte[] kept = Files.readAllBytes(FOLDER.resolve(sample.getKey()));
            assertThat(Arrays.equals(made, kept) || content(made).equals(content(kept)))
                    .as(sample.getKey())
                    .isTrue();
        }
    }

    @Test
    void theGeneratorsMakeTheSameBytesTwice() {
        Samples.all().forEach((name, maker) -> assertThat(maker.get()).as(name).isEqualTo(maker.get()));
    }

    @Test
    void theFolderHasNothingElseAndIsSmall() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> all = files.toList();
            List<String> expected = new ArrayList<>(Samples.all().keySet());
            expected.add("README.md");
            assertThat(all.stream().map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(all.stream().mapToLong(file -> file.toFile().length()).sum())
                    .isLessThan(MOST);
        }
    }

    @Test
    void theCertificateHasTextThatCanBeSearchedAndSaysOnEachPageThatItIsASample() throws IOException {
        try (PDDocument document = Loader.loadPDF(made("notarial-certificate.pdf"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("示例证字第1234号", "样本甲");
            assertThat(text.split("不具有法律效力", -1)).hasSize(3);
        }
    }

    @Test
    void theRecordingPlaysForTenSeconds() throws IOException, UnsupportedAudioFileException {
        AudioFileFormat format = AudioSystem.getAudioFileFormat(new ByteArrayInputStream(made("call-recording.wav")));
        assertThat(format.getFrameLength()).isEqualTo(80_000);
        assertThat(format.getFormat().getSampleRate()).isEqualTo(8000f);
    }

    @Test
    void theManifestHasTwoHundredDifferentItemsOneALine() {
        Bytes file = Bytes.wrap(made("process-record.json"));
        JsonObject manifest = (JsonObject) Json.parse(file, 1 << 20).orThrow();
        assertThat(manifest.array("items").items()).hasSize(ProcessRecord.ITEMS).doesNotHaveDuplicates();
        assertThat(new String(file.unsafeArray(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.contains("nonce")))
                .hasSize(ProcessRecord.ITEMS);
    }

    private static byte[] made(String name) {
        return Objects.requireNonNull(Samples.all().get(name), name).get();
    }

    /** What a reader sees: deflaters of other Java distributions give other bytes for it. */
    private static List<Object> content(byte[] file) throws IOException {
        if (file[0] == '%') {
            return pages(file);
        }
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        return image == null ? List.of(Bytes.wrap(file)) : List.of(pixels(image));
    }

    private static List<Object> pages(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<Object> pages = new ArrayList<>(List.of(new PDFTextStripper().getText(document)));
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                pages.add(pixels(new PDFRenderer(document).renderImage(i)));
            }
            return pages;
        }
    }

    private static List<Integer> pixels(BufferedImage image) {
        int width = image.getWidth();
        int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        return Arrays.stream(pixels).boxed().toList();
    }
}
