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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;
import org.mingzheng.proof.suite.Sha256;

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
        assertThat(text(verdict))
                .contains("\"organisations\":[\"JusticeMSP\",\"NotaryMSP\"],\"outcome\":\"proven\",\"parties\":2")
                .contains("\"time\":\"2026-11-24T08:30:05Z\"", "\"age\":12595", "\"standing\":\"good\"")
                .contains("\"role\":\"organisation-seal\"", "\"unit\":\"公证一处\"");
    }

    @Test
    void aVerdictSaysWhatWasSealedWhenAndByWhosePolicy() {
        VerifierKey signer = SamplePolicy.SIGNER.verifierKey();
        Verifier verifier = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()), Optional.of(signer));
        String json = text(verifier.verify(GOOD, QUESTION));
        assertThat(json)
                .contains("\"effectiveAt\":\"2026-11-24T08:30:00Z\",\"event\":\"issued\"", "\"number\":\"2026-1234\"")
                .contains("\"names\":{\"basis\":{},\"event\":{\"en\":\"Issued\"", "\"zh\":\"已出具\"")
                .contains("\"since\":{\"effective\":\"2026-11-24T08:30:00Z\",\"event\":\"issued\"")
                .contains("\"signer\":\"" + signer.encoded() + "\"");
    }

    @Test
    void aDefinitionThatThePolicyDoesNotKnowNamesNothing() {
        SampleFile file = new SampleFile();
        Bytes definition = Bytes.utf8(
                new String(SampleDefinitions.DOCUMENT.toArray(), StandardCharsets.UTF_8).replace("已出具", "已核验"));
        file.entry = SampleFile.sealed(
                SampleFile.issued(SamplePolicy.NOTARY, "evidence", Sha256.digest(definition)),
                "organisation-seal",
                SampleFile.OFFICE);
        file.definitions = List.of(definition, SampleDefinitions.KEY);
        assertThat(text(VERIFIER.verify(file.build(), QUESTION))).doesNotContain("names", "stateNames", "核验");
    }

    @Test
    void whatIsKnownOfAKeyIsDatedAndNotThePresentAfterTheKeyTypesAge() {
        Verdict day = VERIFIER.verify(GOOD, about("2026-11-25T08:30:05Z"));
        assertThat(day.authorised().known()).contains(new Verdict.Known(SampleFile.LOGGED, 86_400, false));
        assertThat(day.holds(true)).isTrue();
        Verdict later = VERIFIER.verify(GOOD, about("2026-11-25T08:30:06Z"));
        assertThat(later.authorised().known()).contains(new Verdict.Known(SampleFile.LOGGED, 86_400, true));
        assertThat(later.authorised().claim().outcome()).isEqualTo(Outcome.PROVEN);
        assertThat(later.holds(false)).isTrue();
        assertThat(later.holds(true)).isFalse();
    }

    @Test
    void whoDemandedNewerEvidenceAndGotNoneHoldsNothing() {
        Verdict verdict = VERIFIER.verify(GOOD, QUESTION.refreshed(Set.of(SampleFile.keyId())));
        assertThat(verdict.status().claim().outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict.holds(false)).isFalse();
        assertThat(verdict.contradicted()).isFalse();
    }

    @Test
    void everyCaseHasTheOutcomeThatItMustHave() {
        VerdictCases.all()
                .forEach(each -> assertThat(Conformance.run("verdict", each.files()))
                        .as(each.name())
                        .isEqualTo(Result.accepted(each.output())));
    }

    private static Question about(String now) {
        return Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time(now));
    }

    private static String text(Verdict verdict) {
        return new String(verdict.json().canonical().toArray(), StandardCharsets.UTF_8);
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
        return new Verifier(each.policy()).verify(file, each.question());
    }
}
