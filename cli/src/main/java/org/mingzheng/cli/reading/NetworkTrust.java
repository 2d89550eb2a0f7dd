package org.mingzheng.cli.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.replay.Ledger;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.cli.trust.PolicyFile;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.statement.Organisation;

/** Whom the folder of a network on this machine says to believe: its trust policy, else the signing CAs in it. */
public final class NetworkTrust {
    private NetworkTrust() {}

    /**
     * {@return what the folder of a network says}
     *
     * @param folder with the CA certificates of all organisations, and a signed trust policy if there is one
     */
    public static TrustedLedger in(NetworkFolder folder) {
        NetworkDefinition network = NetworkDefinition.read(folder.definition());
        Optional<TrustedLedger> trusted = policy(folder.path().resolve("trust"));
        Ledger ledger = new Ledger(
                network.channel(),
                network.contract().name(),
                trusted.map(each -> each.ledger().organisations())
                        .orElseGet(() -> organisations(folder, network.withPeers())),
                organisations(folder, network.organisations()),
                network.contract().endorsements());
        return new TrustedLedger(
                ledger, trusted.map(TrustedLedger::quorum).orElse(1), trusted.flatMap(TrustedLedger::policy));
    }

    private static Optional<TrustedLedger> policy(Path folder) {
        return Files.exists(folder.resolve("policy"))
                ? Optional.of(TrustedLedger.of(PolicyFile.in(folder).policy()))
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
}
