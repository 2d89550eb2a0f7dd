package org.mingzheng.chaincode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.suite.Sha256;

/** An entry type for tests: a record is noted, as often as one likes, and annulled by another that links to it. */
final class SampleType {
    static final String NAME = "sample";
    static final Bytes DEFINITION = read();
    static final Bytes DIGEST = Sha256.digest(DEFINITION);

    private SampleType() {}

    static Judgement judgement() {
        return new Judgement(Definitions.of(List.of(DEFINITION)).orThrow());
    }

    private static Bytes read() {
        try (InputStream file = Objects.requireNonNull(SampleType.class.getResourceAsStream("sample.json"))) {
            return Bytes.wrap(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
