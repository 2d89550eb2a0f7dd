package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.StatedRecord;

/**
 * Nobody makes a claim proven by changing a file. The build tries a sample; {@code -Pnightly} tries 20,000 changes of each file,
 * alone and in pairs, and leaves out every pair of members.
 */
class MutantTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 32);
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    /** With the document on the same day, and about the entry when every statement is too old to tell the present. */
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
        Mutation mutation = new Mutation(new Random(each.name().hashCode()));
        List<List<Outcome>> before = outcomes(each.file());
        for (int i = 0; i < MUTANTS; i++) {
            Optional<SealedFile> once = mutation.altered(each.file());
            Optional<SealedFile> altered = i % 2 == 0 ? once : once.flatMap(mutation::altered);
            altered.ifPresent(file -> requireNoMoreProven(each.name(), before, file));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noMemberOfAnotherFileMakesAClaimProven(MutantFiles each) {
        List<List<Outcome>> before = outcomes(each.file());
        Stream.concat(Mutation.foreigners(each.file()), some(each, Mutation::foreigners))
                .forEach(file -> requireNoMoreProven(each.name(), before, file));
    }

    /** Whoever leaves out evidence has an older file, or one of one history: exactly what nothing in it speaks against is proven. */
    @ParameterizedTest
    @MethodSource("files")
    void exactlyThatIsProvenAgainstWhichNothingSpeaksThatIsLeft(MutantFiles each) {
        requireExactly(each.name(), each.file());
        Stream.concat(Removals.of(each.file()), some(each, Removals::of))
                .forEach(file -> requireExactly(each.name(), file));
    }

    /** As many pairs of changes as are asked for. */
    private static Stream<SealedFile> some(MutantFiles each, Function<SealedFile, Stream<SealedFile>> change) {
        List<SealedFile> pairs = new ArrayList<>(
                change.apply(each.file()).flatMap(change).distinct().toList());
        Collections.shuffle(pairs, new Random(each.name().hashCode()));
        return pairs.stream().limit(MUTANTS / 4);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsAlteredAndLeftOutProvesNoMoreThanWhatIsLeftOut(MutantFiles each) {
        Random random = new Random(each.name().hashCode());
        Mutation mutation = new Mutation(random);
        List<SealedFile> less = Removals.of(each.file()).toList();
        for (int i = 0; i < MUTANTS / 4; i++) {
            SealedFile once = less.get(random.nextInt(less.size()));
            mutation.altered(once).ifPresent(file -> requireNoMoreProven(each.name(), outcomes(once), file));
        }
    }

    @Test
    void theFilesAreOfEveryOutcome() {
        List<Outcome> outcomes = files().flatMap(each -> outcomes(each.file()).getFirst().stream())
                .distinct()
                .toList();
        assertThat(files()).hasSizeGreaterThan(25);
        assertThat(outcomes).containsExactlyInAnyOrder(Outcome.values());
    }

    private static List<List<Outcome>> outcomes(SealedFile file) {
        return QUESTIONS.stream()
                .map(question -> VERIFIER.verify(file, question).claims().stream()
                        .map(Claim::outcome)
                        .toList())
                .toList();
    }

    private static void requireNoMoreProven(String name, List<List<Outcome>> before, SealedFile file) {
        for (int q = 0; q < QUESTIONS.size(); q++) {
            List<Claim> after = VERIFIER.verify(file, QUESTIONS.get(q)).claims();
            for (int i = 0; i < after.size(); i++) {
                boolean more = after.get(i).outcome() == Outcome.PROVEN
                        && before.get(q).get(i) != Outcome.PROVEN
                        && !(name.equals(MutantFiles.ONE_KEY) && isMergingLineGone(file));
                assertThat(more).as(name + ", claim " + i).isFalse();
            }
        }
    }

    /** A line that shows two organisations to be one party shows it no more where it is cut off, or altered twice to be nobody's. */
    private static boolean isMergingLineGone(SealedFile file) {
        Stream<Note> receipts = file.sealedEntry().receipts().stream()
                .map(each -> each.checkpoint().note());
        return Stream.concat(receipts, file.statements().stream().map(StatedRecord::note))
                .anyMatch(note -> note.signatures().stream()
                                .filter(MutantTest::isOfNotary)
                                .count()
                        < 2);
    }

    private static boolean isOfNotary(NoteSignature line) {
        return line.key().name().equals("evidence/NotaryMSP")
                || OrganisationKey.claimed(line.signature()).equals(Optional.of("NotaryMSP"));
    }

    private static void requireExactly(String name, SealedFile file) {
        List<Set<String>> objections = Objections.of(file);
        for (int q = 0; q < QUESTIONS.size(); q++) {
            List<Claim> claims = VERIFIER.verify(file, QUESTIONS.get(q)).claims();
            for (int i = 0; i < claims.size(); i++) {
                boolean other = q == 0 ? i == Objections.UNCHANGED && !hasDocument(file) : i == Objections.STATUS;
                boolean proven = claims.get(i).outcome() == Outcome.PROVEN;
                assertThat(proven)
                        .as("%s, claim %s: %s, %s", name, i, objections.get(i), claims.get(i))
                        .isEqualTo(objections.get(i).isEmpty() && !other);
            }
        }
    }

    private static boolean hasDocument(SealedFile file) {
        return file.sealedEntry().parsed().fields().digests().containsKey("document");
    }
}
