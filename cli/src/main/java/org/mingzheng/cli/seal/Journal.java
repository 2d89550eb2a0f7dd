package org.mingzheng.cli.seal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/**
 * What was about to be submitted, on disk before it is: in the folder of the sealed files, so that whoever seals there next
 * finds it. Without it a crash between submission and writing would lose the salts, and the next run would seal twice.
 *
 * @param file holds secrets; gone when all its sealed files are there
 * @param entries what it tells
 */
record Journal(Path file, List<Prepared> entries) {
    private static final String PREFIX = ".mingzheng-seal-";
    private static final String SUFFIX = ".pending";
    private static final int MAX_SIZE = 64 << 20;
    private static final int NAME = 16;

    /** Writes the journals of a batch, one in each folder. */
    static List<Journal> write(List<Prepared> batch) throws IOException {
        Map<Path, List<Prepared>> folders = new TreeMap<>();
        for (Prepared entry : batch) {
            Path folder = entry.sealed().toAbsolutePath().resolveSibling("");
            folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(entry);
        }
        List<Journal> journals = new ArrayList<>();
        for (var folder : folders.entrySet()) {
            journals.add(write(folder.getKey(), folder.getValue()));
        }
        return journals;
    }

    private static Journal write(Path folder, List<Prepared> entries) throws IOException {
        String name = entries.getFirst().leaf().value().hex().substring(0, NAME);
        Path file = folder.resolve(PREFIX + name + SUFFIX);
        List<Json> items = new ArrayList<>();
        entries.forEach(entry -> items.add(entry.json()));
        var _ = Files.createDirectories(folder);
        SealedFiles.writeSecret(file, new JsonArray(items).canonical().toArray());
        return new Journal(file, entries);
    }

    /** {@return the journals that a killed run left in a folder} */
    static List<Journal> find(Path folder) throws IOException {
        List<Journal> journals = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
                for (Path file : files) {
                    journals.add(new Journal(file, read(file)));
                }
            }
        }
        return journals;
    }

    private static List<Prepared> read(Path file) throws IOException {
        Bytes text = Bytes.wrap(Files.readAllBytes(file));
        JsonArray array = (JsonArray) Json.parse(text, MAX_SIZE).orThrow();
        List<JsonObject> objects = array.objects();
        return objects.stream()
                .map(json -> Prepared.read(file.toAbsolutePath().resolveSibling(""), json))
                .toList();
    }

    /** Forgets journals, unless the next run has something to finish. */
    static void delete(List<Journal> journals, List<Outcome> outcomes) throws IOException {
        boolean open = outcomes.stream().anyMatch(each -> each instanceof Outcome.Failed failed && failed.open());
        if (!open) {
            for (Journal journal : journals) {
                boolean _ = Files.deleteIfExists(journal.file);
            }
        }
    }
}
