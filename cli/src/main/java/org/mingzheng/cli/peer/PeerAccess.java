package org.mingzheng.cli.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.cli.report.Fault;

/**
 * Where a peer is, and as whom it is asked.
 *
 * @param address host and port
 * @param authority the certificate (PEM) of the CA that issued the peer's TLS certificate; none if this machine trusts it anyway
 * @param msp the organisation of whoever asks
 * @param certificate of whoever asks (PEM)
 * @param key of whoever asks (PEM): a secret
 */
public record PeerAccess(String address, Optional<Path> authority, String msp, Path certificate, Path key) {
    /**
     * {@return the access of somebody whose certificate and key lie in a folder as Fabric's programs lay them out}
     *
     * @param address host and port
     * @param authority the TLS CA's certificate, if this machine does not trust it anyway
     * @param msp the organisation of whoever asks
     * @param identity the folder, with {@code signcerts} and {@code keystore}
     * @throws Fault if either is missing, or there are several
     */
    public static PeerAccess of(String address, Optional<Path> authority, String msp, Path identity) {
        authority.filter(file -> !Files.isReadable(file)).ifPresent(file -> {
            throw Fault.of(PeerAccess.class, "unreadable", file);
        });
        return new PeerAccess(address, authority, msp, only(identity, "signcerts"), only(identity, "keystore"));
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
