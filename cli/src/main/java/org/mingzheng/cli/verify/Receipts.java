package org.mingzheng.cli.verify;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;

/**
 * Sealed files that lie elsewhere than their documents, found by what they say they are about: files of one name are many.
 *
 * @param folder of them; or the one sealed file
 * @param byDigest SHA-256 of the document that they disclose
 */
record Receipts(Path folder, Map<Bytes, List<Path>> byDigest) {
    /** The sealed files in a folder and below; or a single one. */
    static Receipts in(Path folder) {
        Map<Bytes, List<Path>> found = new HashMap<>();
        try {
            Path _ = Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && Targets.isSealed(file)) {
                        digest(file)
                                .ifPresent(digest -> found.computeIfAbsent(digest, _ -> new ArrayList<>())
                                        .add(file));
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failure) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw Fault.of(Receipts.class, "verify.receipts-unreadable", folder);
        }
        found.values().forEach(files -> files.sort(null));
        return new Receipts(folder, found);
    }

    private static Optional<Bytes> digest(Path file) {
        try {
            return SealedFiles.read(file) instanceof Result.Accepted<SealedFile>(SealedFile sealed)
                    ? sealed.sealedEntry().disclosures().stream()
                            .filter(each -> each.name().equals(DocumentDigests.FIELD))
                            .findFirst()
                            .flatMap(each -> DocumentDigests.of(each.value())
                                            instanceof Result.Accepted<DocumentDigests>(var digests)
                                    ? Optional.of(digests.sha256())
                                    : Optional.empty())
                    : Optional.empty();
        } catch (Fault e) {
            return Optional.empty();
        }
    }

    /** What a document's sealed file is: the one about its content; of several, the one of its name. */
    Target find(Target target, DocumentDigests document) {
        List<Path> same = byDigest.getOrDefault(document.sha256(), List.of());
        Optional<Path> named = names(target).filter(same::contains).findFirst();
        if (named.isPresent() || same.size() == 1) {
            return target.with(named.orElseGet(same::getFirst));
        }
        if (!same.isEmpty()) {
            return obstacle(target, "several-sealed-files");
        }
        return Files.exists(target.sealed()) || names(target).noneMatch(Files::exists)
                ? target
                : obstacle(target, "other-content");
    }

    private Stream<Path> names(Target target) {
        return Files.isDirectory(folder)
                ? Stream.of(target.relative(), target.relative().getFileName())
                        .map(name -> Targets.beside(folder.resolve(name)))
                : Stream.of(folder);
    }

    private Target obstacle(Target target, String why) {
        Path named = names(target).filter(Files::exists).findFirst().orElse(folder);
        return new Target(target.document(), named, target.relative(), Optional.of(why));
    }
}
