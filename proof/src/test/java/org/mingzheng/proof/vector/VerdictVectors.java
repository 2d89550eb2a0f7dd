package org.mingzheng.proof.vector;

import java.util.stream.Stream;
import org.mingzheng.proof.verdict.VerdictCase;
import org.mingzheng.proof.verdict.VerdictCases;

/** The verdicts of {@code verdict.md}: the outputs are written by hand, see {@link VerdictCases}. */
final class VerdictVectors {
    private VerdictVectors() {}

    static Stream<Vector> all() {
        return VerdictCases.all().map(VerdictVectors::vector);
    }

    private static Vector vector(VerdictCase each) {
        return Vector.good("verdict", each.name(), each.why(), each.files(), each.output());
    }
}
