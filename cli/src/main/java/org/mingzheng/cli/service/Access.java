package org.mingzheng.cli.service;

import java.net.URI;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;

/**
 * Where the service is, and with which right it is asked.
 *
 * @param address for example {@code http://127.0.0.1:8080}; of http or https, without user, query and fragment
 * @param token a bearer token; none for public reads
 */
public record Access(URI address, Optional<String> token) {
    /** Refuses by {@link Fault} what is no address of a service; slashes at its end are left out. */
    public Access {
        boolean http = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        boolean base = address.getHost() != null && address.getRawQuery() == null && address.getRawFragment() == null;
        if (!http || !base || address.getRawUserInfo() != null) {
            throw Fault.of(Access.class, "service.address", address);
        }
        address = URI.create(address.toString().replaceFirst("/+$", ""));
    }

    /** {@return the address alone: a token is a secret} */
    @Override
    public String toString() {
        return address.toString();
    }
}
