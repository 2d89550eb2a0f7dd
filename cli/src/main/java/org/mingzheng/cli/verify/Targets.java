package org.mingzheng.cli.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingzheng.proof.sealed.SealedFile;

/** Finds for each file named its sealed file, and the other way round; in folders, everything that is there. */
final class Targets {
    private Targets() {}

    /** In the order named; a folder's in the order of its paths; each once. */
    static Stream<Target> of(List<Path> files) {
        return pair(files)
                .map(Stream::of)
                .orElseGet(() -> files.stream()
                        .flatMap(file ->
                                Files.isDirectory(file) ? in(file) : Stream.of(target(file, file.getFileName())))
                        .distinct());
    }

    /** A document and a sealed file, named together, belong together whatever they are called; unless one has its own beside it. */
    private static Optional<Target> pair(List<Path> files) {
        if (files.size() != 2 || isSealed(files.get(0)) == isSealed(files.get(1))) {
            return Optional.empty();
        }
        Path document = files.get(isSealed(files.get(0)) ? 1 : 0);
        Path sealed = files.get(isSealed(files.get(0)) ? 0 : 1);
        return Files.isDirectory(document) || Files.exists(beside(document)) || Files.exists(document(sealed))
                ? Optional.empty()
                : Optional.of(new Target(Optional.of(document), sealed, document.getFileName(), Optional.empty()));
    }

    private static Stream<Target> in(Path folder) {
        FolderWalk walk = new FolderWalk(folder);
        try {
            Path _ = Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return walk.targets();
    }

    static Target target(Path file, Path relative) {
        if (isSealed(file)) {
            Path document = document(file);
            return new Target(
                    Optional.of(document).filter(Files::isRegularFile), file, document(relative), Optional.empty());
        }
        return new Target(Optional.of(file), beside(file), relative, Optional.empty());
    }

    static boolean isSealed(Path file) {
        return file.getFileName().toString().endsWith(SealedFile.EXTENSION);
    }

    static Path beside(Path document) {
        return document.resolveSibling(document.getFileName() + SealedFile.EXTENSION);
    }

    static Path document(Path sealed) {
        String name = sealed.getFileName().toString();
        return sealed.resolveSibling(name.substring(0, name.length() - SealedFile.EXTENSION.length()));
    }
}
