package org.mingzheng.it.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.Claim;
import org.mingzheng.proof.verdict.Mutation;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verifier;

/** Changes of real files by somebody who signs nothing, single and paired: none makes a claim proven that was not. */
public final class RealMutants {
    /** Of each file; {@code -Pnightly} tries 20,000. */
    private static final int MUTANTS = Integer.getInteger("mutants", 120);

    private final Verifier verifier;
    private final Question question =
            Question.aboutEntry(new UtcTime(Instant.now().getEpochSecond()));

    /** Judges by this policy. */
    public RealMutants(Path policy) throws IOException {
        verifier = new Verifier(
                TrustPolicy.parse(Bytes.wrap(Files.readAllBytes(policy))).orThrow());
    }

    /** {@return how many files there were, none of which a change makes better} */
    public int requireNoneBetter(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(each -> each.toString().endsWith(".mz")).sorted().toList();
        }
        for (Path each : files) {
            requireNoneBetter(
                    each, SealedFile.parse(Bytes.wrap(Files.readAllBytes(each))).orThrow());
        }
        return files.size();
    }

    private void requireNoneBetter(Path name, SealedFile file) {
        Mutation mutation =
                new Mutation(new Random(name.getFileName().toString().hashCode()));
        List<Outcome> before = outcomes(file);
        for (int i = 0; i < MUTANTS; i++) {
            Optional<SealedFile> once = mutation.altered(file);
            Optional<SealedFile> changed = i % 2 == 0 ? once : once.flatMap(mutation::altered);
            changed.ifPresent(each -> assertThat(isBetter(before, outcomes(each)))
                    .as(name.toString())
                    .isFalse());
        }
    }

    private static boolean isBetter(List<Outcome> before, List<Outcome> after) {
        return Stream.iterate(0, i -> i < before.size(), i -> i + 1)
                .anyMatch(i -> after.get(i) == Outcome.PROVEN && before.get(i) != Outcome.PROVEN);
    }

    private List<Outcome> outcomes(SealedFile file) {
        return verifier.verify(file, question).claims().stream()
                .map(Claim::outcome)
                .toList();
    }
}
