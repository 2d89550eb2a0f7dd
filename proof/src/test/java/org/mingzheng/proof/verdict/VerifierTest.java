package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import org.mingzheng.proof.evidence.Remark;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.status.Stated;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.Ordering;

class VerifierTest {
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
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> answered = new TreeMap<>();
        VerdictCases.all().forEach(each -> {
            expected.put(each.name(), text(each.output()));
            answered.put(
                    each.name(), text(Conformance.run("verdict", each.files()).orThrow()));
        });
        assertThat(answered).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private static Question about(String now) {
        return Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time(now));
    }

    private static String text(Verdict verdict) {
        return text(verdict.json().canonical());
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    @Test
    void everyReasonOfAVerdictHasAVector() {
        Set<String> codes = VerdictCases.all()
                .flatMap(each -> Stream.of(
                                each.expected().unchanged(),
                                each.expected().authorised(),
                                each.expected().status())
                        .flatMap(List::stream))
                .map(Reason::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (Reason reason : verdictReasons()) {
            assertThat(codes).contains(reason.code());
        }
    }

    /** The section of the closed list that only verdicts use. */
    private static List<Reason> verdictReasons() {
        return Arrays.stream(Reason.values())
                .filter(each ->
                        each.compareTo(Reason.NETWORK_UNKNOWN) >= 0 && each.compareTo(Reason.LATER_ENTRY_UNCLEAR) <= 0)
                .toList();
    }

    @Test
    void aBadLineIsNamedAndHarmsOnlyItsOwn() {
        Verdict verdict = verdict("expired-line");
        assertThat(verdict.holds(true)).isTrue();
        assertThat(verdict.remarks())
                .extracting(each -> each.member() + " " + each.party().orElseThrow() + " "
                        + each.rejection().reason().code())
                .containsExactly("statements/000.note evidence/ArbitrationMSP endorser-expired");
        assertThat(text(verdict)).contains("\"party\":\"evidence/ArbitrationMSP\"");
    }

    @Test
    void aVerdictNamesTheOrderingThatThePolicyNames() {
        Verifier raft = new Verifier(SampleCasePolicy.ordering(VERIFIER.policy(), Ordering.RAFT));
        assertThat(text(VERIFIER.verify(GOOD, QUESTION))).doesNotContain("ordering");
        assertThat(text(raft.verify(GOOD, QUESTION))).contains("\"ordering\":\"raft\"");
    }

    @Test
    void whatCannotBeTrueTogetherIsShownOnBothSides() {
        assertThat(verdict("two-states-of-one-size").remarks())
                .extracting(Remark::member)
                .containsExactly("statements/000.note", "statements/002.note");
    }

    @Test
    void damagedNewsIsNamed() {
        assertThat(verdict("news-damaged").remarks()).extracting(Remark::member).contains("statements/002.note");
    }

    @Test
    void theStatesBeginningIsNamedByWhatBeganIt() {
        Stated.Since since = verdict("withdrawal-told")
                .status()
                .stated()
                .orElseThrow()
                .since()
                .orElseThrow();
        assertThat(since.event()).contains("issued");
        Verdict now = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()))
                .verify(found("withdrawal-told").file(), QUESTION);
        assertThat(now.status().stated().orElseThrow().since().orElseThrow())
                .isEqualTo(new Stated.Since(
                        SampleFile.time("2026-11-24T09:30:00Z"),
                        SampleFile.millis("2026-11-24T09:30:01Z"),
                        Optional.of("withdrawn"),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T08:30:05Z, PROVEN",
        "2026-11-24T08:29:59Z, PROVEN",
        "2026-11-24T08:15:05Z, PROVEN",
        "2026-11-24T08:15:04Z, UNKNOWN",
        "2026-11-23T08:30:05Z, UNKNOWN",
        "2026-12-01T08:30:05Z, PROVEN",
        "2026-12-01T08:30:06Z, UNKNOWN",
        "2036-10-31T23:59:59Z, UNKNOWN"
    })
    void aClockThatIsOffByLessThanATimeMayErrChangesNothingAndNoClockContradicts(String now, Outcome status) {
        Verdict verdict = VERIFIER.verify(GOOD, about(now));
        assertThat(verdict.status().claim().outcome()).isEqualTo(status);
        assertThat(verdict.contradicted()).isFalse();
        assertThat(verdict.holds(false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1970-01-01T00:00:00Z", "2026-10-31T23:44:59Z", "2036-11-01T00:00:00Z", "2046-11-24T08:30:05Z"})
    void outsideOfItsTermAPolicyProvesNothingAndContradictsNothing(String now) {
        Verdict verdict = VERIFIER.verify(GOOD, about(now));
        assertThat(List.of(
                        verdict.unchanged().claim().outcome(),
                        verdict.authorised().claim().outcome(),
                        verdict.status().claim().outcome()))
                .containsOnly(Outcome.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:45:00Z, CONTRADICTED",
        "2026-11-24T09:25:00Z, CONTRADICTED",
        "2026-11-24T09:20:00Z, UNKNOWN",
        "2026-11-24T08:00:00Z, UNKNOWN"
    })
    void noClockMakesAWithdrawnDocumentGood(String now, Outcome status) {
        SampleFile file = new SampleFile();
        VerdictCases.withdrawn(file);
        file.recordTime = SampleFile.millis("2026-11-24T09:40:00Z");
        assertThat(VERIFIER.verify(file.build(), about(now)).status().claim().outcome())
                .isEqualTo(status);
    }

    private static VerdictCase found(String name) {
        return VerdictCases.all()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Verdict verdict(String name) {
        VerdictCase found = found(name);
        return new Verifier(found.policy()).verify(found.file(), found.question());
    }

    @Test
    void theSameNotesAreVerifiedOnce() {
        Verifier verifier = new Verifier(SamplePolicy.policy(SampleDefinitions.trusted()));
        assertThat(verifier.verify(GOOD, QUESTION)).isEqualTo(verifier.verify(GOOD, QUESTION));
    }
}
