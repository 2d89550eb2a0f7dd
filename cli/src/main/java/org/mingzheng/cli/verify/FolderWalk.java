package org.mingzheng.cli.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything in a folder, judged or said why not: links to files are followed, links to folders are not, and neither what cannot be read nor
 * what is no file takes the rest with it. What is hidden is left aside.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Target> targets = new ArrayList<>();

    FolderWalk(Path folder) {
        this.folder = folder;
    }

    Stream<Target> targets() {
        return targets.stream().sorted(Comparator.comparing(Target::shown));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
        if (each.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        if (isHidden(each)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (Files.isSymbolicLink(each)) {
            obstacle(each, "link-to-folder");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
        if (isHidden(each)) {
            return FileVisitResult.CONTINUE;
        }
        if (!attributes.isRegularFile()) {
            obstacle(each, attributes.isSymbolicLink() ? "broken-link" : "no-file");
        } else if (!Targets.isSealed(each) || !Files.exists(Targets.document(each))) {
            targets.add(Targets.target(each, folder.relativize(each)));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path each, IOException failure) {
        if (!isHidden(each)) {
            obstacle(each, "file-unreadable");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path each, IOException failure) {
        if (failure != null) {
            obstacle(each, "file-unreadable");
        }
        return FileVisitResult.CONTINUE;
    }

    private void obstacle(Path each, String why) {
        targets.add(new Target(Optional.of(each), Targets.beside(each), folder.relativize(each), Optional.of(why)));
    }

    private boolean isHidden(Path each) {
        return !each.equals(folder) && each.getFileName().toString().startsWith(".");
    }
}
