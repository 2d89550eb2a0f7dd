package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.trust.TrustPolicy;

/** Whole files whose lines are all of one party, under a policy that demands two. */
class PartiesTest {
    private static final String ONE = "NotaryMSP";
    private static final TrustPolicy TWO = SamplePolicy.policy(SampleDefinitions.trusted());

    private final SampleFile file = new SampleFile();

    PartiesTest() {
        file.endorsers = List.of(ONE);
    }

    @Test
    void oneOrganisationIsOnePartyWhateverItsCertificatesSay() {
        addLines(ONE, "another peer of " + ONE, true);
        assertNothingIsProven();
    }

    @Test
    void twoPeersOfOneOrganisationAreOneParty() {
        addLines(ONE, "another peer of " + ONE, false);
        assertNothingIsProven();
    }

    @Test
    void oneKeyThatTwoOrganisationsCertifyIsOneParty() {
        addLines("JusticeMSP", "peer of " + ONE, false);
        assertNothingIsProven();
    }

    @Test
    void aKeyThatThePolicyHasEndedVouchesForNothingHoweverItsLinesAreDated() {
        file.endorsers = List.of("JusticeMSP", ONE);
        Bytes key = EndedKey.fingerprint(SampleNetwork.peerKey(ONE));
        EndedKey retired = new EndedKey(key, SampleFile.time("2026-11-24T08:30:06Z"), false);
        EndedKey stolen = new EndedKey(key, SampleFile.time("2026-11-24T08:30:06Z"), true);
        EndedKey earlier = new EndedKey(key, SampleFile.time("2026-11-24T08:30:05Z"), false);
        assertThat(verdict(SampleCasePolicy.ended(TWO, retired)).holds(true)).isTrue();
        assertThat(verdict(SampleCasePolicy.ended(TWO, earlier))
                        .unchanged()
                        .claim()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(verdict(SampleCasePolicy.ended(TWO, stolen))
                        .unchanged()
                        .claim()
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anotherOrganisationWithAKeyOfItsOwnIsASecondParty() {
        addLines("JusticeMSP", "peer of JusticeMSP", false);
        assertThat(verdict().holds(true)).isTrue();
    }

    /** The holder of a file in which one line shows that two organisations are one party. */
    @Test
    void noBitOfALineThatMakesTwoOrganisationsOnePartyMakesThemTwo() {
        file.endorsers = List.of("JusticeMSP", ONE);
        addLines(ONE, "peer of JusticeMSP", false);
        assertNothingIsProven();
        Random random = new Random(7);
        StatedRecord stated = file.build().statements().getFirst();
        String line = stated.note().signatures().getLast().line();
        for (int i = 0; i < 200; i++) {
            requireUnknown(stated, line, flipped(line, random.nextInt(i < 100 ? 30 : line.length()), random));
        }
    }

    private static String flipped(String line, int place, Random random) {
        char other = (char) (line.charAt(place) ^ (1 << random.nextInt(6)));
        return line.substring(0, place) + other + line.substring(place + 1);
    }

    private void requireUnknown(StatedRecord stated, String line, String other) {
        String text = new String(stated.encoded().toArray(), StandardCharsets.UTF_8);
        Result<StatedRecord> changed = StatedRecord.parse(Bytes.utf8(text.replace(line, other)));
        if (changed instanceof Result.Accepted<StatedRecord>(StatedRecord read)) {
            file.statements = all -> List.of(read, all.getLast());
            assertThat(verdict().status().claim().outcome()).as(other).isNotEqualTo(Outcome.PROVEN);
        }
    }

    @Test
    void aLineUnderAnotherKeyIdIsItsOrganisationsAllTheSame() {
        file.endorsers = List.of("JusticeMSP", ONE);
        file.statements = all -> all.stream().map(PartiesTest::withOtherIds).toList();
        assertThat(verdict().holds(true)).isTrue();
    }

    @Test
    void anOrganisationOfWhichOneLineDoesNotStandHasNoSay() {
        file.endorsers = SampleNetwork.MSPS;
        file.statements = all -> all.stream().map(each -> spoilt(each, ONE)).toList();
        Verdict verdict = verdict();
        assertThat(verdict.holds(true)).isTrue();
        assertThat(verdict.status().stated().orElseThrow().endorsers().organisations())
                .containsExactly("ArbitrationMSP", "JusticeMSP");
        file.endorsers = List.of("JusticeMSP", ONE);
        Claim status = verdict().status().claim();
        assertThat(status.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(status.reasons().getFirst().reason()).isEqualTo(Reason.QUORUM_MISSING);
    }

    private static StatedRecord withOtherIds(StatedRecord stated) {
        List<NoteSignature> lines = stated.note().signatures().stream()
                .map(line -> new NoteSignature(
                        new NoteKey(line.key().name(), Bytes.ofHex("00000000").orThrow()), line.signature()))
                .toList();
        return StatedRecord.of(stated.channel(), stated.id(), stated.answer(), stated.place(), lines);
    }

    /** With a line more in the name of an organisation. */
    private static StatedRecord spoilt(StatedRecord stated, String msp) {
        return stated.with(SampleNetwork.key(msp), Bytes.utf8("no endorsement"));
    }

    private void assertNothingIsProven() {
        Verdict verdict = verdict();
        List.of(
                        verdict.unchanged().claim(),
                        verdict.authorised().claim(),
                        verdict.status().claim())
                .forEach(claim -> {
                    assertThat(claim.outcome()).isEqualTo(Outcome.UNKNOWN);
                    assertThat(claim.reasons().getFirst().reason()).isEqualTo(Reason.QUORUM_MISSING);
                });
    }

    private Verdict verdict() {
        return verdict(TWO);
    }

    private Verdict verdict(TrustPolicy policy) {
        return new Verifier(policy)
                .verify(
                        file.build(),
                        Question.about(
                                SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z")));
    }

    /** Under everything that is endorsed, a line by this peer. */
    private void addLines(String msp, String peer, boolean oneProcess) {
        new AddedLines(msp, peer, oneProcess).addTo(file);
    }
}
