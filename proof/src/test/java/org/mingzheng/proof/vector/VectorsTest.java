package org.mingzheng.proof.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;

/** {@code -Dvectors.write=true} writes the vectors; without it, any difference from what is committed fails. */
class VectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors");

    /** Every format's vectors; a new format adds its line here. */
    static Stream<Vector> vectors() {
        return Stream.of(
                        BlockVectors.all(),
                        BytesVectors.all(),
                        CertificateVectors.all(),
                        DefinitionVectors.all(),
                        DisclosureVectors.all(),
                        DocumentVectors.all(),
                        EndedVectors.all(),
                        EntryVectors.all(),
                        JsonCanonicalVectors.all(),
                        JsonVectors.all(),
                        JudgementVectors.all(),
                        KeyVectors.all(),
                        NoteVectors.all(),
                        ProofVectors.all(),
                        ReceiptVectors.all(),
                        SealVectors.all(),
                        SealedFileVectors.all(),
                        SignatureVectors.all(),
                        StatedRecordVectors.all(),
                        StatementVectors.all(),
                        SuiteVectors.der(),
                        SuiteVectors.digests(),
                        TreeVectors.all(),
                        TrustPolicyVectors.all(),
                        VerdictVectors.all())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void thisImplementationConforms(Vector vector) {
        assertThat(Conformance.conforms(vector.format(), vector.files()))
                .as(() -> vector + " answered " + Conformance.run(vector.format(), vector.files()))
                .isTrue();
    }

    @Test
    void theCommittedVectorsAreTheGeneratedOnes() throws IOException {
        Map<String, Bytes> generated = new TreeMap<>();
        vectors()
                .forEach(vector -> vector.paths()
                        .forEach((path, content) -> assertThat(generated.put(path, content))
                                .as("two vectors at " + path)
                                .isNull()));
        if (Boolean.getBoolean("vectors.write")) {
            write(generated);
        }
        assertThat(committed()).isEqualTo(generated);
    }

    private static Map<String, Bytes> committed() throws IOException {
        Map<String, Bytes> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            paths.filter(path -> Files.isRegularFile(path) && !path.getParent().equals(FOLDER))
                    .forEach(path -> files.put(relative(path), read(path)));
        }
        return files;
    }

    private static void write(Map<String, Bytes> generated) throws IOException {
        for (String path : committed().keySet()) {
            Files.delete(FOLDER.resolve(path));
        }
        for (Map.Entry<String, Bytes> file : generated.entrySet()) {
            Path path = FOLDER.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toArray());
        }
    }

    private static String relative(Path path) {
        return FOLDER.relativize(path).toString().replace('\\', '/');
    }

    private static Bytes read(Path path) {
        try {
            return Bytes.wrap(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
