package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.sealed.SealedFile;

/** Finds the files that a person means. Sealed files themselves and hidden files in folders are not meant. */
public final class Targets {
    private final boolean recursive;
    private final Optional<Path> out;
    private final List<Target> found = new ArrayList<>();

    private Targets(boolean recursive, Optional<Path> out) {
        this.recursive = recursive;
        this.out = out;
    }

    /**
     * {@return the files, in a fixed order}
     *
     * @param paths files, and folders if recursive
     * @param recursive whether folders are meant with everything below them
     * @param out the folder for sealed files; none for beside each file
     */
    public static List<Target> of(List<Path> paths, boolean recursive, Optional<Path> out) {
        Targets targets = new Targets(recursive, out);
        paths.forEach(targets::add);
        targets.requireDistinct();
        return targets.found;
    }

    private void add(Path path) {
        if (Files.isDirectory(path)) {
            if (!recursive) {
                throw Fault.of(Targets.class, "seal.folder", path);
            }
            addAll(path);
        } else if (Files.isRegularFile(path)) {
            add(path, path.getFileName());
        } else {
            throw Fault.of(Targets.class, "seal.no-file", path);
        }
    }

    private void add(Path file, Path relative) {
        Path named = relative.resolveSibling(relative.getFileName() + SealedFile.EXTENSION);
        Path sealed =
                out.map(folder -> folder.resolve(named)).orElseGet(() -> file.resolveSibling(named.getFileName()));
        found.add(new Target(file, sealed));
    }

    private void addAll(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Path _ = Files.walkFileTree(root, new Finder(root, files));
        } catch (IOException e) {
            throw Fault.of(Targets.class, "seal.unreadable", root, e);
        }
        files.sort(null);
        files.forEach(file -> add(file, root.relativize(file)));
    }

    private void requireDistinct() {
        Set<Path> names = new HashSet<>();
        for (Target target : found) {
            if (!names.add(target.sealed().toAbsolutePath().normalize())) {
                throw Fault.of(Targets.class, "seal.same-name", target.sealed());
            }
        }
    }

    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Path> files;

        Finder(Path root, List<Path> files) {
            this.root = root;
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean meant = attributes.isRegularFile()
                    && !isHidden(file)
                    && !file.getFileName().toString().endsWith(SealedFile.EXTENSION);
            if (meant) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private static boolean isHidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }
    }
}
