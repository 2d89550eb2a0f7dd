package org.mingzheng.proof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** The test data of RFC 8785's author (cyberphone/json-canonicalization). */
class PublishedJsonVectorsTest {
    private static final Path FOLDER = Path.of(System.getProperty("mingzheng.root", ".."), "../shared/vectors/jcs");
    private static final int LIMIT = 8192;

    @BeforeEach
    void areThere() {
        assumeTrue(Files.isDirectory(FOLDER), "SKIPPED: no published vectors at " + FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "unicode", "weird"})
    void writesTheSameCanonicalBytes(String name) throws IOException {
        Bytes output = read("output", name);
        assertThat(Json.parse(read("input", name), LIMIT).map(Json::canonical)).isEqualTo(Result.accepted(output));
        assertThat(Json.parseCanonical(output, LIMIT)).isInstanceOf(Result.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"structures", "values"})
    void rejectsNumbersWithFractionOrExponent(String name) throws IOException {
        assertThat(Json.parse(read("input", name), LIMIT))
                .isInstanceOfSatisfying(
                        Result.Rejected.class,
                        rejected -> assertThat(rejected.rejection())
                                .extracting(Rejection::reason)
                                .isEqualTo(Reason.NOT_INTEGER));
    }

    private static Bytes read(String folder, String name) throws IOException {
        return Bytes.wrap(Files.readAllBytes(FOLDER.resolve(folder).resolve(name + ".json")));
    }
}
