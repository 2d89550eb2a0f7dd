package org.mingzheng.cli.verify;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be judged together.
 *
 * @param document if there is one
 * @param sealed the sealed file, which may be missing
 */
record Target(Optional<Path> document, Path sealed) {
    /** What the person sees. */
    Path shown() {
        return document.orElse(sealed);
    }
}
