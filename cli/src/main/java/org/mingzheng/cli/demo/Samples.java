package org.mingzheng.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingzheng.cli.place.StackFolder;
import org.mingzheng.network.home.Home;
import org.mingzheng.proof.sealed.SealedFile;

/** Copies of the sample documents, a new folder of them for each demonstration: the originals stay as they are. */
final class Samples {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

    private Samples() {}

    static List<Path> copy(StackFolder folder) throws IOException {
        Path to = folder.path()
                .resolve("demo")
                .resolve(ZonedDateTime.now(ZoneOffset.UTC).format(NAME));
        Path _ = Files.createDirectories(to);
        List<Path> copies = new ArrayList<>();
        for (Path sample : all()) {
            copies.add(Files.copy(sample, to.resolve(sample.getFileName())));
        }
        return copies;
    }

    /** A sample itself. */
    static Path original(String name) {
        return folder().resolve(name);
    }

    private static Path folder() {
        return Home.root().resolve("docs/samples");
    }

    private static List<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    static Path sealed(Path document) {
        return document.resolveSibling(document.getFileName() + SealedFile.EXTENSION);
    }

    /** A copy with one changed byte in the middle, and a copy of the sealed file beside it. */
    static Path altered(Path document) throws IOException {
        Path to = document.resolveSibling("altered-" + document.getFileName());
        byte[] content = Files.readAllBytes(document);
        content[content.length / 2] ^= 1;
        Path _ = Files.write(to, content);
        Path _ = Files.copy(sealed(document), sealed(to));
        return to;
    }

    /** A copy of a document and its sealed file, as somebody got them before. */
    static Path handedOut(Path document) throws IOException {
        Path to = document.resolveSibling("handed-out-" + document.getFileName());
        Path _ = Files.copy(document, to);
        Path _ = Files.copy(sealed(document), sealed(to));
        return to;
    }
}
