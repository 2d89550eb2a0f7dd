package org.mingzheng.cli.reading;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.Fault;
import picocli.CommandLine.Option;

/** Where a peer is that is on no folder's list, and as whom it is asked. */
public final class PeerOptions {
    @Option(names = "--peer-address", paramLabel = "HOST:PORT", descriptionKey = "peer-address")
    private @Nullable String address;

    @Option(names = "--tls-ca", paramLabel = "FILE", descriptionKey = "tls-ca")
    private @Nullable Path authority;

    @Option(names = "--identity", paramLabel = "DIR", descriptionKey = "identity")
    private @Nullable Path identity;

    @Option(names = "--msp", paramLabel = "MSP", descriptionKey = "msp")
    private @Nullable String msp;

    /** For picocli. */
    public PeerOptions() {}

    boolean isGiven() {
        return address != null || authority != null || identity != null || msp != null;
    }

    /** A {@link Fault} if a part is missing. */
    PeerAccess access() {
        if (address == null || identity == null || msp == null) {
            throw Fault.of(PeerOptions.class, "peer-incomplete");
        }
        return PeerAccess.of(address, Optional.ofNullable(authority), msp, identity);
    }
}
