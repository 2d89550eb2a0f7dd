package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * Nobody makes a claim proven by changing a file. {@code -Dmutants=20000} tries so many changes of each file; the build tries a
 * sample.
 */
class MutantTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 12);
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final List<Question> QUESTIONS = List.of(
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z")),
            Question.aboutEntry(SampleFile.time("2026-12-24T12:00:00Z")));

    static Stream<MutantFiles> files() {
        return MutantFiles.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void whoeverChangesAByteOrTakesAMemberAwayHasNoSealedFileAnyMore(MutantFiles each) {
        Random random = new Random(each.name().hashCode());
        byte[] good = each.file().encoded().toArray();
        for (int i = 0; i < MUTANTS; i++) {
            byte[] changed = good.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
            assertThat(SealedFile.parse(Bytes.wrap(changed))).isInstanceOf(Result.Rejected.class);
            int cut = random.nextInt(good.length);
            assertThat(SealedFile.parse(Bytes.wrap(Arrays.copyOf(good, cut)))).isInstanceOf(Result.Rejected.class);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noAlterationMakesAClaimProvenEvenIfTheFileIsWrittenAnew(MutantFiles each) {
        Random random = new Random(each.name().hashCode());
        Mutation mutation = new Mutation(random);
        for (int i = 0; i < MUTANTS; i++) {
            Optional<SealedFile> once = mutation.altered(each.file());
            once.ifPresent(file ->
                    assertThat(moreProven(each.file(), file)).as(each.name()).isEmpty());
            once.flatMap(mutation::altered)
                    .ifPresent(file -> assertThat(moreProven(each.file(), file))
                            .as(each.name())
                            .isEmpty());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whoeverLeavesOutEvidenceHasAnOlderFileOrOneOfOneHistory(MutantFiles each) {
        Random random = new Random(each.name().hashCode());
        Mutation mutation = new Mutation(random);
        for (int i = 0; i < MUTANTS; i++) {
            Optional<SealedFile> once = mutation.without(each.file());
            Optional<SealedFile> twice = once.flatMap(mutation::without);
            once.ifPresent(file -> requireOlder(each, file));
            twice.ifPresent(file -> requireOlder(each, file));
            once.flatMap(less -> mutation.altered(less).map(file -> List.of(less, file)))
                    .ifPresent(pair -> assertThat(moreProven(pair.getFirst(), pair.getLast()))
                            .as(each.name())
                            .isEmpty());
        }
    }

    @Test
    void theFilesAreOfEveryOutcome() {
        List<Outcome> outcomes = files().flatMap(each -> verdict(each.file(), QUESTIONS.getFirst()).claims().stream())
                .map(Claim::outcome)
                .distinct()
                .toList();
        assertThat(files()).hasSizeGreaterThan(9);
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    private static Verdict verdict(SealedFile file, Question question) {
        return VERIFIER.verify(file, question);
    }

    /** Which claims are proven of the second file and not of the first. */
    private static List<String> moreProven(SealedFile first, SealedFile second) {
        List<String> more = new ArrayList<>();
        for (int q = 0; q < QUESTIONS.size(); q++) {
            List<Claim> before = verdict(first, QUESTIONS.get(q)).claims();
            List<Claim> after = verdict(second, QUESTIONS.get(q)).claims();
            for (int i = 0; i < before.size(); i++) {
                if (after.get(i).outcome() == Outcome.PROVEN && before.get(i).outcome() != Outcome.PROVEN) {
                    more.add(q + "." + i + " was " + before.get(i).reasons());
                }
            }
        }
        return more;
    }

    /** Told without the verifier: what is gone was newer than all that is left, or one of two histories, or it did not stand. */
    private static void requireOlder(MutantFiles each, SealedFile less) {
        List<String> more = moreProven(each.file(), less);
        if (more.isEmpty()) {
            return;
        }
        List<Reason> reasons = verdict(each.file(), QUESTIONS.getFirst()).claims().stream()
                .flatMap(claim -> claim.reasons().stream())
                .map(rejection -> rejection.reason())
                .toList();
        boolean notOne = reasons.stream()
                .anyMatch(Set.of(Reason.LOG_FORKED, Reason.RECORD_FORKED, Reason.EVIDENCE_DAMAGED)::contains);
        assertThat(notOne || newestIsGone(each.file(), less))
                .as(each.name() + " " + more)
                .isTrue();
    }

    private static boolean newestIsGone(SealedFile whole, SealedFile less) {
        boolean statement = whole.statements().stream()
                .filter(each -> !less.statements().contains(each))
                .anyMatch(gone -> less.statements().stream()
                        .filter(left -> left.id().equals(gone.id()))
                        .allMatch(left -> rank(left) < rank(gone)));
        boolean entry = whole.entries().stream()
                .filter(each -> less.entry(each.leafHash()).isEmpty())
                .anyMatch(gone -> touches(whole, gone));
        return statement || entry;
    }

    /** States first, then the log's size. */
    private static long rank(StatedRecord statement) {
        RecordAnswer answer = RecordAnswer.parse(statement.answer()).orThrow();
        return answer.record().intervals().size() * 1_000_000L + answer.size();
    }

    private static boolean touches(SealedFile file, LoggedEntry gone) {
        RecordId record = file.sealedEntry().parsed().place().recordId();
        Entry entry = gone.parsed();
        return entry.place().recordId().equals(record)
                || entry.place().recordId().type().equals("key")
                || entry.links().stream().anyMatch(link -> link.record().equals(record));
    }
}
