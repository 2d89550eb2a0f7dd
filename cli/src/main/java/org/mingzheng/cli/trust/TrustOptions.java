package org.mingzheng.cli.trust;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.home.Environment;
import org.mingzheng.network.home.Home;
import picocli.CommandLine.Option;

/** The options of every command that judges: under which policy. */
public final class TrustOptions {
    @Option(names = "--trust", paramLabel = "POLICY", descriptionKey = "trust")
    private @Nullable Path file;

    @Option(names = "--trust-key", paramLabel = "VKEY", descriptionKey = "trust-key")
    private @Nullable String key;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    /** For picocli. */
    public TrustOptions() {}

    /**
     * {@return the policy: the one named, else that of the ledger named, else the pinned one, else that of the ledger on this
     * machine}
     *
     * @throws Fault if there is none, or it is not what it should be
     */
    public PolicyFile policy() {
        PinnedFolder folder = PinnedFolder.of(Environment.own());
        if (file != null) {
            return PolicyFile.read(file, Optional.ofNullable(key).map(TrustFiles::key))
                    .beside(folder.goodPolicy());
        }
        if (key != null) {
            throw Fault.of(TrustOptions.class, "trust.key-alone");
        }
        Optional<PolicyFile> pinned = data == null ? folder.policy() : Optional.empty();
        return pinned.orElseGet(() -> local().beside(folder.goodPolicy()));
    }

    /** {@return the ledger on this machine} */
    public StackFolder folder() {
        return StackFolder.of(data == null ? Home.ledger() : data);
    }

    private PolicyFile local() {
        return PolicyFile.in(folder().trust()).on(Grounds.LOCAL);
    }
}
