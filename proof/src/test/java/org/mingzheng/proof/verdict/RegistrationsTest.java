package org.mingzheng.proof.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.trust.TrustPolicy;

/** Two of three have written a key that no log has; the third's peer states in good faith what it reads. */
class RegistrationsTest {
    private static final TrustPolicy TWO = SamplePolicy.policy(SampleDefinitions.trusted());
    private static final TrustPolicy ALL = SampleCasePolicy.quorum(TWO, 3);

    private final RegisteredFile registered = new RegisteredFile();

    @Test
    void aKeyThatNoLogHasSealsNothingWhereAllMustVouch() {
        SampleFile forged = new SampleFile();
        forged.endorsers = SampleNetwork.MSPS;
        requireNotShown(forged);
        assertThat(authorised(forged, TWO).outcome()).isEqualTo(Outcome.PROVEN);
    }

    @Test
    void aKeyWhoseRegistrationIsInItsLogSeals() {
        assertThat(authorised(registered.build(), ALL).reasons()).isEmpty();
    }

    @Test
    void aRegistrationInAnotherOrganisationsLogShowsNothing() {
        registered.origin = SamplePolicy.COURT;
        requireNotShown(registered.build());
    }

    @Test
    void aRegistrationForOtherRolesShowsNothing() {
        registered.roles = List.of("notary");
        requireNotShown(registered.build());
    }

    @Test
    void aRegistrationThatNoReceiptProvesShowsNothing() {
        SampleFile file = registered.build();
        file.later = List.of();
        requireNotShown(file);
    }

    @Test
    void registrationsAreDemandedWhereTheQuorumIsMoreThanCanWrite() {
        assertThat(Registrations.areDemanded(TWO)).isFalse();
        assertThat(Registrations.areDemanded(ALL)).isTrue();
    }

    private static void requireNotShown(SampleFile file) {
        Claim claim = authorised(file, ALL);
        assertThat(claim.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(claim.reasons()).extracting(Rejection::reason).containsExactly(Reason.REGISTRATION_NOT_SHOWN);
    }

    private static Claim authorised(SampleFile file, TrustPolicy policy) {
        Question question =
                Question.about(SampleFile.digests(SampleFile.DOCUMENT), SampleFile.time("2026-11-24T12:00:00Z"));
        return new Verifier(policy).verify(file.build(), question).authorised().claim();
    }
}
