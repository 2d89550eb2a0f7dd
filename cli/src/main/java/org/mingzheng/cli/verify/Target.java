package org.mingzheng.cli.verify;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is to be judged together.
 *
 * @param document if there is one
 * @param sealed the sealed file, which may be missing
 * @param relative the document's path in the folder that was named, by which its sealed file may lie elsewhere
 * @param obstacle why it cannot be judged, if that is known: a code
 */
record Target(Optional<Path> document, Path sealed, Path relative, Optional<String> obstacle) {
    /** What the person sees. */
    Path shown() {
        return document.orElse(sealed);
    }

    /** The same document with another sealed file. */
    Target with(Path other) {
        return new Target(document, other, relative, obstacle);
    }
}
