package org.mingzheng.cli.audit;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import org.hyperledger.fabric.client.identity.Identities;
import org.mingzheng.cli.replay.Ledger;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.statement.OrganisationKey;

/**
 * Whom the auditor believes: the signing CAs on this machine, and how many organisations must agree.
 *
 * @param ledger names, organisations
 * @param quorum of parties; organisations that live in one process are one
 */
record TrustedLedger(Ledger ledger, int quorum) {
    /** From the folder of a network, where each organisation's CA certificate lies. */
    static TrustedLedger of(NetworkFolder folder) {
        NetworkDefinition network = NetworkDefinition.read(folder.definition());
        Ledger ledger = new Ledger(
                network.channel(),
                network.contract().name(),
                organisations(folder, network.withPeers()),
                organisations(folder, network.organisations()),
                network.contract().endorsements());
        return new TrustedLedger(ledger, 1);
    }

    private static List<org.mingzheng.proof.statement.Organisation> organisations(
            NetworkFolder folder, List<Organisation> organisations) {
        return organisations.stream()
                .map(each -> new org.mingzheng.proof.statement.Organisation(
                        each.msp(), der(folder.crypto().resolve(each.msp()).resolve("ca/ca.pem"))))
                .toList();
    }

    private static Bytes der(Path pem) {
        try (Reader reader = Files.newBufferedReader(pem)) {
            return Bytes.wrap(Identities.readX509Certificate(reader).getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CertificateException e) {
            throw new IllegalStateException(pem + " is no certificate", e);
        }
    }

    /** Whether those who vouch are enough. */
    boolean isEnough(Endorsers endorsers) {
        return endorsers.organisations().size() >= ledger.endorsements() && endorsers.parties() >= quorum;
    }

    /** The organisations as keys of checkpoints. */
    List<OrganisationKey> keys() {
        return ledger.organisations().stream()
                .map(each -> new OrganisationKey(ledger.channel(), ledger.contract(), each))
                .toList();
    }
}
