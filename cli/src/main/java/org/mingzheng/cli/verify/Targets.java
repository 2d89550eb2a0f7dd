package org.mingzheng.cli.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Finds for each file named its sealed file, and the other way round.
 *
 * @param recursive whether folders are walked
 * @param receipts where sealed files lie, if not beside the documents
 */
record Targets(boolean recursive, @Nullable Path receipts) {
    /** In the order named; a folder's in the order of its paths. To be closed. */
    Stream<Target> of(List<Path> files) {
        return files.stream().flatMap(file -> Files.isDirectory(file) ? in(file) : Stream.of(target(file, file)));
    }

    private Stream<Target> in(Path folder) {
        if (!recursive) {
            throw Fault.of(Targets.class, "verify.folder", folder);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .filter(file -> !isSealed(file) || !Files.exists(document(file)))
                    .sorted()
                    .map(file -> target(file, folder.relativize(file)))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw Fault.of(Targets.class, "verify.unreadable", folder);
        }
    }

    private Target target(Path file, Path relative) {
        if (isSealed(file)) {
            Path document = document(file);
            return new Target(Optional.of(document).filter(Files::isRegularFile), file);
        }
        Path name = receipts == null || relative.isAbsolute() ? relative.getFileName() : relative;
        Path beside = file.resolveSibling(file.getFileName() + SealedFile.EXTENSION);
        Path elsewhere = receipts == null ? beside : receipts.resolve(name + SealedFile.EXTENSION);
        return new Target(Optional.of(file), Files.exists(elsewhere) ? elsewhere : inRoot(file, beside));
    }

    /** A flat folder of sealed files, else the one beside. */
    private Path inRoot(Path file, Path beside) {
        Path flat = receipts == null ? beside : receipts.resolve(file.getFileName() + SealedFile.EXTENSION);
        return Files.exists(flat) ? flat : beside;
    }

    private static boolean isHidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSealed(Path file) {
        return file.getFileName().toString().endsWith(SealedFile.EXTENSION);
    }

    private static Path document(Path sealed) {
        String name = sealed.getFileName().toString();
        return sealed.resolveSibling(name.substring(0, name.length() - SealedFile.EXTENSION.length()));
    }
}
