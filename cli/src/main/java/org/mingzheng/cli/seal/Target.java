package org.mingzheng.cli.seal;

import java.nio.file.Path;

/**
 * A file to be sealed, and where its sealed file goes.
 *
 * @param document read, never changed
 * @param sealed written
 */
public record Target(Path document, Path sealed) {
    Path folder() {
        return sealed.toAbsolutePath().resolveSibling("");
    }
}
