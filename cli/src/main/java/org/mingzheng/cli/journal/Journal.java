package org.mingzheng.cli.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.Sha256;

/**
 * What was about to be submitted, on disk before it is, so that the next run finds it. Without it a crash between submission and
 * writing would lose the salts, and the next run would seal twice.
 *
 * @param file holds secrets; gone when all its sealed files are there
 * @param terms what the entries say
 * @param entries of one folder
 */
public record Journal(Path file, Terms terms, List<Prepared> entries) {
    private static final String FOLDER = "journals";
    private static final String SUFFIX = ".json";
    private static final int MAX_SIZE = 64 << 20;
    private static final int NAME = 32;

    /**
     * Writes a journal.
     *
     * @param state of the user
     * @param folder of the sealed files
     * @param terms what the entries say
     * @param entries at least one
     * @return the journal
     * @throws IOException if the file system refuses
     */
    public static Journal write(StateFolder state, Path folder, Terms terms, List<Prepared> entries)
            throws IOException {
        String name = prefix(folder) + entries.getFirst().leaf().value().hex().substring(0, NAME);
        Path file = state.folder(FOLDER).resolve(name + SUFFIX);
        List<Json> items = new ArrayList<>();
        entries.forEach(entry -> items.add(entry.json()));
        JsonObject content =
                terms.json().with("entries", new JsonArray(items)).with("folder", new JsonString(id(folder)));
        JsonObject whole = JsonObject.builder()
                .put("content", content)
                .put("mac", state.authenticator(content.canonical()).base64Url())
                .build();
        SealedFiles.writeSecret(file, whole.canonical().toArray());
        return new Journal(file, terms, entries);
    }

    /**
     * {@return the journals that killed runs left of a folder}
     *
     * @param state of the user
     * @param folder of sealed files; it exists
     * @throws IOException if the file system refuses
     * @throws Fault if one was not written by this user
     */
    public static List<Journal> find(StateFolder state, Path folder) throws IOException {
        List<Journal> journals = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(state.folder(FOLDER), prefix(folder) + "*" + SUFFIX)) {
            for (Path file : files) {
                journals.add(read(state, file, folder));
            }
        }
        return journals;
    }

    private static Journal read(StateFolder state, Path file, Path folder) throws IOException {
        try (var in = Files.newInputStream(file)) {
            Bytes text = Bytes.wrap(in.readNBytes(MAX_SIZE + 1));
            JsonObject whole = object(Json.parse(text, MAX_SIZE).orThrow());
            JsonObject content = whole.object("content");
            boolean own = state.authenticator(content.canonical()).base64Url().equals(whole.text("mac"))
                    && content.text("folder").equals(id(folder));
            if (own) {
                return new Journal(
                        file,
                        Terms.read(content),
                        content.array("entries").objects().stream()
                                .map(json -> Prepared.read(folder, json))
                                .toList());
            }
        } catch (RejectedException e) {
            // no journal of ours, either
        }
        throw Fault.of(Journal.class, "journal.strange", file);
    }

    private static JsonObject object(Json json) {
        return json instanceof JsonObject object ? object : JsonObject.empty();
    }

    /**
     * Forgets it.
     *
     * @throws IOException if the file system refuses
     */
    public void delete() throws IOException {
        boolean _ = Files.deleteIfExists(file);
    }

    private static String prefix(Path folder) throws IOException {
        return id(folder).substring(0, NAME) + "-";
    }

    /** Of the folder's real path, bytes that are no text included. */
    private static String id(Path folder) throws IOException {
        return Sha256.digest(Bytes.utf8(folder.toRealPath().toUri().toString())).hex();
    }

    /** {@return its file; never the secrets} */
    @Override
    public String toString() {
        return file.toString();
    }
}
