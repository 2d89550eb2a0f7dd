package org.mingzheng.audit.replay;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * Whom the reader believes.
 *
 * @param ledger names, organisations
 * @param quorum of parties; organisations that live in one process are one
 * @param policy that says so, if there is one
 */
public record TrustedLedger(Ledger ledger, int quorum, Optional<TrustPolicy> policy) {
    /**
     * {@return what a trust policy says} It does not say what the contract's policy is: more than half of the organisations must
     * endorse. Members without a peer are those of the channel's configuration.
     *
     * @param policy whose signature was verified
     */
    public static TrustedLedger of(TrustPolicy policy) {
        List<Organisation> trusted = organisations(policy);
        Ledger ledger = new Ledger(policy.channel(), policy.contract(), trusted, trusted, trusted.size() / 2 + 1);
        return new TrustedLedger(ledger, policy.quorum(), Optional.of(policy));
    }

    private static List<Organisation> organisations(TrustPolicy policy) {
        return policy.organisationKeys().stream()
                .map(OrganisationKey::organisation)
                .toList();
    }

    /**
     * {@return whether those who vouch are enough}
     *
     * @param endorsers of a head or a record
     */
    public boolean isEnough(Endorsers endorsers) {
        return endorsers.organisations().size() >= ledger.endorsements() && endorsers.parties() >= quorum;
    }

    /** {@return the organisations as keys of checkpoints} */
    public List<OrganisationKey> keys() {
        return ledger.organisations().stream()
                .map(each -> new OrganisationKey(ledger.channel(), ledger.contract(), each))
                .toList();
    }
}
