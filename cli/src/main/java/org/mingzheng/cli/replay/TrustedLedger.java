package org.mingzheng.cli.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.trust.PolicyFile;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.trust.TrustPolicy;

/**
 * Whom the reader believes: a trust policy, or that of a network's folder, else the signing CAs in it.
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
     * {@return what the folder of a network says}
     *
     * @param folder with the CA certificates of all organisations, and a signed trust policy if there is one
     */
    public static TrustedLedger of(NetworkFolder folder) {
        NetworkDefinition network = NetworkDefinition.read(folder.definition());
        Optional<TrustPolicy> policy = policy(folder.path().resolve("trust"));
        List<Organisation> trusted =
                policy.map(TrustedLedger::organisations).orElseGet(() -> organisations(folder, network.withPeers()));
        Ledger ledger = new Ledger(
                network.channel(),
                network.contract().name(),
                trusted,
                organisations(folder, network.organisations()),
                network.contract().endorsements());
        return new TrustedLedger(ledger, policy.map(TrustPolicy::quorum).orElse(1), policy);
    }

    private static Optional<TrustPolicy> policy(Path folder) {
        return Files.exists(folder.resolve("policy"))
                ? Optional.of(PolicyFile.in(folder).policy())
                : Optional.empty();
    }

    private static List<Organisation> organisations(
            NetworkFolder folder, List<org.mingzheng.network.definition.Organisation> organisations) {
        return organisations.stream()
                .map(each -> new Organisation(
                        each.msp(), der(folder.crypto().resolve(each.msp()).resolve("ca/ca.pem"))))
                .toList();
    }

    private static Bytes der(Path pem) {
        try {
            return Bytes.wrap(ClientIdentity.certificate(pem).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
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
