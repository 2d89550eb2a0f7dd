package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.EndedKey;
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
