package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mingzheng.cli.draft.Draft;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.proof.sealed.SealedFile;

/** The files of the stories: documents, drafts, sealed files, and copies that somebody kept. */
final class Props {
    private static final long SECOND = 1000;
    private static final long MARGIN = 5;

    private final Path folder;
    private final Values values;
    private final Telling telling;
    private final Map<String, Path> latest = new HashMap<>();
    private final Map<String, Path> documents = new HashMap<>();
    private final Map<String, Path> kept = new HashMap<>();

    Props(Path folder, Values values, Telling telling) {
        this.folder = folder;
        this.values = values;
        this.telling = telling;
    }

    Values values() {
        return values;
    }

    /** The document of an entry, made when it is first spoken of. */
    Path document(Path at, Line line) {
        Path document = at.resolve(line.document().orElseThrow());
        try {
            if (Files.notExists(document)) {
                Path _ = line.sample().isPresent()
                        ? Files.copy(Samples.original(line.sample().get()), document)
                        : Files.writeString(
                                document,
                                telling.text("story.document." + line.document().get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.put(line.file(), document);
        return document;
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String record) {
        return latest.containsKey(record);
    }

    void drafted(String record, Path draft) {
        latest.put(record, draft);
    }

    /** The file that knows a record's last entry. */
    Path head(String record) {
        Path draft = Objects.requireNonNull(latest.get(record), record);
        Path sealed = sealedOf(draft);
        return Files.exists(sealed) ? sealed : draft;
    }

    /** What is verified: the document if the record has one, else the sealed file. */
    Path shown(String record) {
        return documents.containsKey(record) ? documents.get(record) : head(record);
    }

    /** The sealed file of what is verified. */
    Path sealed(String record) {
        return documents.containsKey(record) ? Samples.sealed(documents.get(record)) : head(record);
    }

    void keep(String record) {
        try {
            kept.put(record, Samples.handedOut(shown(record)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path kept(String record) {
        return Objects.requireNonNull(kept.get(record), record);
    }

    /** Drafts that came to nothing. */
    void forget(List<Path> drafts) {
        latest.values().removeAll(drafts);
        for (Path draft : drafts) {
            try {
                Files.delete(draft);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** When a draft takes effect. */
    static String effect(Path draft) {
        return SealedFiles.read(draft)
                .orThrow()
                .sealedEntry()
                .parsed()
                .event()
                .effectiveAt()
                .toString();
    }

    /** Effects are told in whole seconds: what happens later in a story happens in a later one. */
    static void awaitNextSecond() {
        long now = Instant.now().toEpochMilli();
        try {
            Thread.sleep(SECOND - now % SECOND + MARGIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path sealedOf(Path draft) {
        String name = draft.getFileName().toString();
        return draft.resolveSibling(name.substring(0, name.length() - Draft.EXTENSION.length()) + SealedFile.EXTENSION);
    }
}
