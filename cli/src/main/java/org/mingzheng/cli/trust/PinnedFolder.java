package org.mingzheng.cli.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.home.Environment;

/**
 * Where the pinned policy lies: the folder {@code MINGZHENG_TRUST}, else {@code trust} in the user's configuration. Its content is
 * trusted: whoever can write there decides what is proven.
 *
 * @param path of the folder
 */
record PinnedFolder(Path path) {
    private static final String VARIABLE = "MINGZHENG_TRUST";

    static PinnedFolder of(Environment environment) {
        return new PinnedFolder(environment
                .value(VARIABLE)
                .map(PinnedFolder::absolute)
                .orElseGet(() -> environment.configuration().resolve("trust")));
    }

    /** Never relative: what lies in the working folder came from anybody. */
    private static Path absolute(String folder) {
        if (!Path.of(folder).isAbsolute()) {
            throw Fault.of(PinnedFolder.class, "trust.relative", VARIABLE, folder);
        }
        return Path.of(folder);
    }

    /** The pinned policy, if there is one; a {@link Fault} if it is damaged, rather than none. */
    Optional<PolicyFile> policy() {
        if (Files.notExists(file())) {
            return Optional.empty();
        }
        try {
            return Optional.of(PolicyFile.read(file(), Optional.empty()).on(Grounds.PINNED));
        } catch (Fault e) {
            throw Fault.of(PinnedFolder.class, "trust.broken-pin", path, e.getMessage());
        }
    }

    /** The pinned policy, if there is a good one. */
    Optional<PolicyFile> goodPolicy() {
        try {
            return policy();
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    /** The policy last: a crash between the two leaves a policy that does not verify, not a wrong one. */
    PolicyFile pin(PolicyFile chosen) {
        WholeFile.write(PolicyFile.keyFile(file()), chosen.signer().encoded() + "\n");
        WholeFile.write(file(), chosen.note().toArray());
        return PolicyFile.read(file(), Optional.empty()).on(Grounds.PINNED);
    }

    /** Whether there was one. */
    boolean unpin() {
        try {
            boolean was = Files.deleteIfExists(file());
            return Files.deleteIfExists(PolicyFile.keyFile(file())) || was;
        } catch (IOException e) {
            throw Fault.of(PinnedFolder.class, "trust.unwritable", path);
        }
    }

    private Path file() {
        return path.resolve(PolicyFile.NAME);
    }
}
