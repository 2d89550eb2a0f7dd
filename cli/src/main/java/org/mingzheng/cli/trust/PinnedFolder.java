package org.mingzheng.cli.trust;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pinned policy lies: the folder {@code MINGZHENG_TRUST}, else {@code mingzheng/trust} in the person's configuration.
 *
 * @param path of the folder
 */
record PinnedFolder(Path path) {
    static PinnedFolder of(Map<String, String> environment) {
        return new PinnedFolder(Optional.ofNullable(environment.get("MINGZHENG_TRUST"))
                .map(Path::of)
                .orElseGet(() -> configuration(environment).resolve("mingzheng").resolve("trust")));
    }

    private static Path configuration(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("XDG_CONFIG_HOME"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".config"));
    }

    Optional<PolicyFile> policy() {
        return PolicyFile.isIn(path)
                ? Optional.of(PolicyFile.read(path.resolve(PolicyFile.NAME), Optional.empty()))
                : Optional.empty();
    }
}
