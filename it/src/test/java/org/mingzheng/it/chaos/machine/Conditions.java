package org.mingzheng.it.chaos.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Under what the ledger's programs run: few descriptors, little memory, another clock. No variable reaches them, so their shell is
 * another: it stands first on the path, and becomes the real one when it has set the conditions.
 *
 * @param folder of the shell
 */
public record Conditions(Path folder) {
    Map<String, String> environment() {
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }

    /**
     * Sets them for every program that is started from now on.
     *
     * @param lines of bash; {@code $PROGRAM} is whose they are, {@code HEAP} what it may have instead of its own
     */
    public void set(String lines) throws IOException {
        Path shell = Files.createDirectories(folder).resolve("sh");
        var _ = Files.writeString(shell, text(lines));
        var _ = Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String text(String lines) {
        return """
            #!/bin/bash
            [ "$3" = start ] || exec /bin/sh "$@"
            PROGRAM=$(basename "$4" .pid)
            %s
            all=()
            for each; do
              case $each in -Xmx*) each=-Xmx${HEAP:-${each#-Xmx}};; -Xmn*) [ -n "$HEAP" ] && continue;; esac
              all+=("$each")
            done
            exec /bin/sh "${all[@]}"
            """.formatted(lines);
    }

    /** The machine's own again. */
    public void clear() throws IOException {
        boolean _ = Files.deleteIfExists(folder.resolve("sh"));
    }
}
