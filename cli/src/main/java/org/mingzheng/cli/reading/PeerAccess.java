package org.mingzheng.cli.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.peer.ClientIdentity;
import org.mingzheng.fabric.peer.Endpoint;

/**
 * Where a peer is, and as whom it is asked.
 *
 * @param address host and port
 * @param authority the certificate (PEM) of the CA that issued the peer's TLS certificate; none if this machine trusts it anyway
 * @param msp the organisation of whoever asks
 * @param certificate of whoever asks (PEM)
 * @param key of whoever asks (PEM): a secret
 */
record PeerAccess(String address, Optional<Path> authority, String msp, Path certificate, Path key) {
    /** Of somebody whose certificate and key lie in a folder as Fabric's programs lay them out; a {@link Fault} if either is missing. */
    static PeerAccess of(String address, Optional<Path> authority, String msp, Path identity) {
        authority.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw Fault.of(PeerAccess.class, "unreadable", file);
        });
        return new PeerAccess(address, authority, msp, only(identity, "signcerts"), only(identity, "keystore"));
    }

    /** A client of the peer's gateway; the peer is not asked yet. */
    FabricClient open(String channel, String contract) {
        try {
            ClientIdentity client = ClientIdentity.read(msp, certificate, key);
            return FabricClient.open(client, List.of(new Endpoint(address, authority)), channel, contract);
        } catch (IOException e) {
            throw Fault.of(PeerAccess.class, "bad-identity", certificate, key, "" + e.getMessage());
        }
    }

    private static Path only(Path identity, String part) {
        Path folder = identity.resolve(part);
        if (!Files.isDirectory(folder)) {
            throw Fault.of(PeerAccess.class, "no-identity", identity, part);
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            if (files.size() != 1) {
                throw Fault.of(PeerAccess.class, "no-identity", identity, part);
            }
            return files.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
