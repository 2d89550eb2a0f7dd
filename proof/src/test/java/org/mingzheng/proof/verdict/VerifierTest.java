package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;

class VerifierTest {
    private static final Path ROOT = Path.of(System.getProperty("mingzheng.root", ".."));
    private static final SealedFile GOOD = VerdictCases.example().file();
    private static final Verifier VERIFIER = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
    private static final Question QUESTION =
            Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));

    @Test
    void aVerdictNamesWhatItRestsOn() {
        Verdict verdict = VERIFIER.verify(GOOD, QUESTION);
        assertThat(verdict.holds(true)).isTrue();
        String json = new String(verdict.json().canonical().toArray(), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"organisations\":[\"JusticeMSP\",\"NotaryMSP\"],\"outcome\":\"proven\",\"parties\":2")
                .contains("\"time\":\"2026-11-24T08:30:05Z\"", "\"age\":12595", "\"standing\":\"good\"")
                .contains("\"role\":\"organisation-seal\"", "\"unit\":\"公证一处\"");
    }

    @Test
    void noSingleMemberTakenOutMakesAnythingProvenThatWasNot() {
        for (VerdictCase each : VerdictCases.all().toList()) {
            List<Map.Entry<String, Bytes>> contents = SealedFiles.contents(each.file());
            Verdict whole = verdict(each, each.file());
            for (int i = 2; i < contents.size(); i++) {
                List<Map.Entry<String, Bytes>> fewer = new ArrayList<>(contents);
                String gone = fewer.remove(i).getKey();
                if (SealedFile.parse(SealedFiles.archive(fewer))
                        instanceof Result.Accepted<SealedFile>(SealedFile file)) {
                    assertThat(provenBeyond(verdict(each, file), whole, each))
                            .as(each.name() + " without " + gone)
                            .isFalse();
                }
            }
        }
    }

    /** Leaving out a later entry, or the newest bad news, makes an old file again: that is what age is shown for. */
    private static boolean provenBeyond(Verdict less, Verdict whole, VerdictCase each) {
        boolean status = less.status().claim().outcome() == Outcome.PROVEN
                && whole.status().claim().outcome() != Outcome.PROVEN
                && !each.name().startsWith("later-");
        boolean unchanged = less.unchanged().claim().outcome() == Outcome.PROVEN
                && whole.unchanged().claim().outcome() != Outcome.PROVEN;
        boolean authorised = less.authorised().claim().outcome() == Outcome.PROVEN
                && whole.authorised().claim().outcome() != Outcome.PROVEN;
        return status || unchanged || authorised;
    }

    @Test
    void everyReasonOfAVerdictHasAVectorAndAText() throws IOException {
        Set<String> codes = VerdictCases.all()
                .flatMap(each -> Stream.of(
                                each.expected().unchanged(),
                                each.expected().authorised(),
                                each.expected().status())
                        .flatMap(List::stream))
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
        String specification = Files.readString(ROOT.resolve("docs/spec/verdict.md"));
        for (Reason reason : verdictReasons()) {
            assertThat(codes).contains(reason.code());
        }
        for (String code : codes) {
            assertThat(specification).contains("| `" + code + "` | " + outcome(code) + " | ");
        }
    }

    private static String outcome(String code) {
        Reason reason = Reason.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        return Claim.contradicts(reason) ? "contradicted" : "unknown";
    }

    /** The section of the closed list that only verdicts use. */
    private static List<Reason> verdictReasons() {
        return Arrays.stream(Reason.values())
                .filter(each ->
                        each.compareTo(Reason.NETWORK_UNKNOWN) >= 0 && each.compareTo(Reason.LATER_ENTRY_UNCLEAR) <= 0)
                .toList();
    }

    @Test
    void theSameNotesAreVerifiedOnce() {
        Verifier verifier = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
        assertThat(verifier.verify(GOOD, QUESTION)).isEqualTo(verifier.verify(GOOD, QUESTION));
    }

    private static Verdict verdict(VerdictCase each, SealedFile file) {
        Question question = new Question(
                each.document().map(SampleFile::digests),
                each.entryOnly(),
                each.at().map(SampleFile::time),
                SampleFile.time(each.now()));
        return new Verifier(each.policy()).verify(file, question);
    }
}
