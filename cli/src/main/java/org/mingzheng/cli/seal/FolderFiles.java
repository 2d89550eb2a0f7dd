package org.mingzheng.cli.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a folder has, everything below it included.
 *
 * @param documents in a fixed order
 * @param skipped what is meant and cannot be sealed, with the key of the text that says why
 */
record FolderFiles(List<Path> documents, SortedMap<Path, String> skipped) {
    static FolderFiles in(Path root) {
        FolderFiles files = new FolderFiles(new ArrayList<>(), new TreeMap<>());
        try {
            Path _ = Files.walkFileTree(root, files.new Visitor(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the visitor throws none
        }
        files.documents.sort(null);
        return files;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && !Targets.isSealedFile(file)) {
                if (attributes.isRegularFile()) {
                    documents.add(file);
                } else {
                    skipped.put(file, attributes.isSymbolicLink() ? "seal.link" : "seal.no-regular-file");
                }
            }
            return FileVisitResult.CONTINUE;
        }

        /** Of a folder that cannot be read nothing is known: the rest is sealed all the same. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            skipped.put(file, "seal.unreadable");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                skipped.put(folder, "seal.unreadable");
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
