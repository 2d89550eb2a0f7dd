package org.mingzheng.cli.seal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * The files that a person means, and those that are meant and cannot be sealed. Sealed files themselves and hidden files in folders
 * are not meant. A link is followed where it is named, and never in a folder.
 *
 * @param found in a fixed order
 * @param failed the others, each with the reason
 */
public record Targets(List<Target> found, List<Outcome.Failed> failed) {
    /** The longest name of a file, in bytes, on every usual file system. */
    static final int MAX_NAME = 255;

    /**
     * {@return the files}
     *
     * @param paths files, and folders if recursive
     * @param recursive whether folders are meant with everything below them
     * @param out the folder for sealed files; none for beside each file
     */
    public static Targets of(List<Path> paths, boolean recursive, Optional<Path> out) {
        Search search = new Search(recursive, out);
        paths.forEach(search::add);
        return new Targets(List.copyOf(search.found), List.copyOf(search.failed));
    }

    /** {@return how many files are meant} */
    public int count() {
        return found.size() + failed.size();
    }

    static boolean isSealedFile(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(SealedFile.EXTENSION);
    }

    private static final class Search {
        private final boolean recursive;
        private final Optional<Path> out;
        private final List<Target> found = new ArrayList<>();
        private final List<Outcome.Failed> failed = new ArrayList<>();
        private final Set<Path> sealed = new HashSet<>();

        Search(boolean recursive, Optional<Path> out) {
            this.recursive = recursive;
            this.out = out;
        }

        void add(Path path) {
            if (Files.isDirectory(path)) {
                addFolder(path);
            } else if (!Files.isRegularFile(path)) {
                fail(path, Files.exists(path) ? "seal.no-regular-file" : "seal.no-file");
            } else if (isSealedFile(path)) {
                fail(path, "seal.sealed-file");
            } else {
                add(path, path.getFileName());
            }
        }

        private void addFolder(Path path) {
            if (!recursive) {
                fail(path, "seal.folder");
                return;
            }
            FolderFiles files = FolderFiles.in(path);
            files.skipped().forEach((file, key) -> fail(file, key));
            files.documents().forEach(file -> add(file, path.relativize(file)));
            if (files.documents().isEmpty() && files.skipped().isEmpty()) {
                fail(path, "seal.empty");
            }
        }

        private void add(Path file, Path relative) {
            String name = file.getFileName() + SealedFile.EXTENSION;
            if (!isText(file.getFileName())) {
                fail(file, "seal.name-bytes");
            } else if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME) {
                fail(file, "seal.long-name");
            } else {
                add(new Target(file, sealed(file, relative.resolveSibling(name))));
            }
        }

        private Path sealed(Path file, Path named) {
            return out.map(folder -> folder.resolve(named)).orElseGet(() -> file.resolveSibling(named.getFileName()));
        }

        private void add(Target target) {
            if (sealed.add(target.sealed().toAbsolutePath().normalize())) {
                found.add(target);
            } else {
                fail(target.document(), "seal.same-name");
            }
        }

        /** Whether the name's bytes are UTF-8: as a text it names the same file. */
        private static boolean isText(Path name) {
            return Path.of(name.toString()).equals(name);
        }

        private void fail(Path path, String key) {
            String why = Fault.of(Targets.class, key).getMessage();
            failed.add(new Outcome.Failed(path, why, false));
        }
    }
}
