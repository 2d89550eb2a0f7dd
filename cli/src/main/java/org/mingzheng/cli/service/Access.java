package org.mingzheng.cli.service;

import java.net.URI;
import java.util.Optional;

/**
 * Where the service is, and with which right it is asked.
 *
 * @param address for example {@code http://127.0.0.1:8080}
 * @param token a bearer token; none for public reads
 */
public record Access(URI address, Optional<String> token) {
    /** {@return the address alone: a token is a secret} */
    @Override
    public String toString() {
        return address.toString();
    }
}
