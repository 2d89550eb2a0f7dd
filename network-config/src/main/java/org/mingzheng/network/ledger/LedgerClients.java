package org.mingzheng.network.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.Endpoint;
import org.mingzheng.network.certificate.KeyFile;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.process.NetworkFolder;
import org.mingzheng.network.report.NetworkFault;

/**
 * The clients of a network whose keys are on this machine.
 *
 * @param network its resolved definition
 * @param folder its folder
 */
public record LedgerClients(NetworkDefinition network, NetworkFolder folder) {
    /**
     * {@return a client through every peer, the organisation's own first}
     *
     * @param organisation as whom to ask
     * @param role {@code client} or {@code admin}
     */
    public FabricClient through(Organisation organisation, String role) {
        Stream<Organisation> others = network.withPeers().stream().filter(each -> !each.equals(organisation));
        Stream<Organisation> own = network.withPeers().stream().filter(each -> each.equals(organisation));
        return open(organisation, role, Stream.concat(own, others).toList());
    }

    /**
     * {@return the organisation's client at its own peer alone}
     *
     * @param organisation has a peer
     */
    public FabricClient at(Organisation organisation) {
        return open(organisation, "client", List.of(organisation));
    }

    private FabricClient open(Organisation organisation, String role, List<Organisation> peers) {
        try {
            return FabricClient.open(
                    identity(organisation.msp(), role),
                    peers.stream().map(this::endpoint).toList(),
                    network.channel(),
                    network.contract().name());
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }

    private Endpoint endpoint(Organisation organisation) {
        return new Endpoint(
                "127.0.0.1:" + organisation.peer().orElseThrow().peer(),
                folder.tls(organisation.msp(), "peer").resolve("ca.crt"));
    }

    private ClientIdentity identity(String msp, String role) throws IOException {
        Path files = folder.identity(msp, role);
        X509Certificate certificate = certificate(files.resolve("signcerts/cert.pem"));
        return ClientIdentity.of(msp, certificate, KeyFile.read(files.resolve("keystore/key.pem")));
    }

    private static X509Certificate certificate(Path file) throws IOException {
        try {
            return ClientIdentity.certificate(file);
        } catch (IOException e) {
            if (e.getCause() instanceof CertificateException) {
                throw WholeFile.wrong("fault.no-certificate", file);
            }
            throw e;
        }
    }

    /**
     * {@return the key of an organisation's client, as governance names a writer}
     *
     * @param msp the organisation's MSP id
     */
    public String writer(String msp) {
        try {
            return identity(msp, "client").keyHash();
        } catch (IOException e) {
            throw NetworkFault.of(e);
        }
    }
}
