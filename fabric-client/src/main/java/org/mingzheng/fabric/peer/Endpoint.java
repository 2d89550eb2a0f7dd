package org.mingzheng.fabric.peer;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a peer's gateway is.
 *
 * @param address host and port
 * @param tlsAuthority certificate of the CA of its TLS certificate, PEM; none if this machine trusts it anyway
 */
public record Endpoint(String address, Optional<Path> tlsAuthority) {
    /**
     * A gateway whose CA is known.
     *
     * @param address host and port
     * @param tlsAuthority certificate of the CA of its TLS certificate, PEM
     */
    public Endpoint(String address, Path tlsAuthority) {
        this(address, Optional.of(tlsAuthority));
    }
}
