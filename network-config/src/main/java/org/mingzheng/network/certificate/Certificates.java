package org.mingzheng.network.certificate;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.file.WholeFile;

/**
 * All keys and certificates of a network, below one folder ({@code crypto/<MSP>/…}; docs/design/network.md lists the files).
 * For networks on one machine: in a network of several, each organisation runs this for itself alone.
 */
public final class Certificates {
    private final NetworkDefinition network;
    private final Path crypto;
    private final InstantSource clock;

    /**
     * The certificates of a network.
     *
     * @param network its resolved definition: an embedded network's certificates are marked
     * @param crypto the folder above the organisations
     * @param clock says what is about to expire
     */
    public Certificates(NetworkDefinition network, Path crypto, InstantSource clock) {
        this.network = network;
        this.crypto = crypto.toAbsolutePath();
        this.clock = clock;
    }

    /** Makes every authority, identity and TLS certificate that is missing; what exists stays as it is. */
    public void complete() {
        organisations().parallel().forEach(OrganisationFolder::complete);
    }

    /**
     * Refuses what is missing, damaged or another's: of a network that has begun nothing is made anew under its names.
     *
     * @throws org.mingzheng.network.report.NetworkFault that names the first such file
     */
    public void requireComplete() {
        network.organisations().stream()
                .flatMap(o -> Stream.of("ca", "tlsca")
                        .map(name -> crypto.resolve(o.msp()).resolve(name)))
                .flatMap(folder -> Stream.of(folder.resolve("ca.key"), folder.resolve("ca.pem")))
                .forEach(WholeFile::require);
        organisations().parallel().forEach(OrganisationFolder::requireComplete);
    }

    /**
     * Replaces the certificates that end within the lead time, from the same authorities and on the same keys.
     *
     * @return the files replaced, relative to the folder
     */
    public List<String> renew() {
        return organisations().flatMap(o -> o.renew().stream()).toList();
    }

    /** {@return when the first of them expires} */
    public Instant firstExpiry() {
        return organisations()
                .map(OrganisationFolder::firstExpiry)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Stream<OrganisationFolder> organisations() {
        Instant now = clock.instant();
        return network.organisations().stream()
                .map(o -> new OrganisationFolder(crypto.resolve(o.msp()), network, o, now));
    }
}
