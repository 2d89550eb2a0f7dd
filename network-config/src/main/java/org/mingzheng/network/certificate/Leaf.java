package org.mingzheng.network.certificate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A certificate that an organisation's authority signs: where it lies and what it says.
 *
 * @param certificate its file
 * @param key its private key's file
 * @param commonName whom it names, for example {@code peer.notary.example}
 * @param unit the organisational unit that gives the role (NodeOU), for identities
 * @param hosts the DNS names it serves, for TLS certificates; 127.0.0.1 is added
 * @param days how long it lives
 */
record Leaf(Path certificate, Path key, String commonName, Optional<String> unit, List<String> hosts, int days) {
    boolean isForTls() {
        return !hosts.isEmpty();
    }
}
