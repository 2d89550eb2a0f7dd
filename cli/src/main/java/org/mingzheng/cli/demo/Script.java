package org.mingzheng.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * Who does what in the stories, and what must come of it: {@code stories.json}. Names of types and events stand there alone.
 *
 * @param persons who hold keys of their own
 * @param chapters in the order in which they are told
 */
record Script(List<Person> persons, List<Chapter> chapters) {
    private static final int MAX_SIZE = 1 << 18;

    /**
     * A person with a key.
     *
     * @param name in the script
     * @param msp of the organisation that registers the key
     * @param role in which the person seals
     * @param suite of the key
     */
    record Person(String name, String msp, String role, SignatureSuite suite) {
        static Person read(JsonObject json) {
            return new Person(
                    json.text("name"),
                    json.text("as"),
                    json.text("role"),
                    SignatureSuite.of(json.optionalText("suite").orElse("ES256"))
                            .orThrow());
        }
    }

    /**
     * One user's story.
     *
     * @param name of its folder and its texts
     * @param scenes one after the other
     */
    record Chapter(String name, List<Scene> scenes) {
        static Chapter read(JsonObject json) {
            return new Chapter(
                    json.text("chapter"),
                    json.array("scenes").objects().stream().map(Scene::read).toList());
        }
    }

    /**
     * What is submitted together, and what is expected after it.
     *
     * @param name of its text
     * @param msp in whose log
     * @param entries one after the other
     * @param refused the reason for which the ledger must refuse them, if it must
     * @param keep records of whose files somebody keeps a copy before
     * @param refresh records whose files are refreshed after it
     * @param show files whose verdict is told in words, named as in {@link Wanted}
     * @param expect what must be proven
     */
    record Scene(
            String name,
            String msp,
            List<JsonObject> entries,
            Optional<String> refused,
            List<String> keep,
            List<String> refresh,
            List<String> show,
            List<Wanted> expect) {
        static Scene read(JsonObject json) {
            return new Scene(
                    json.text("scene"),
                    json.text("as"),
                    json.array("entries").objects(),
                    json.optionalText("refused"),
                    texts(json, "keep"),
                    texts(json, "refresh"),
                    texts(json, "show"),
                    json.array("expect").objects().stream().map(Wanted::read).toList());
        }
    }

    /**
     * What must come out.
     *
     * @param file of a record, or {@code kept:} and the record for the copy that somebody kept
     * @param scene at whose effect, if not now
     * @param code why the status is contradicted, if it must be
     */
    record Wanted(String file, Optional<String> scene, Optional<String> code) {
        static Wanted read(JsonObject json) {
            return new Wanted(json.text("file"), json.optionalText("at"), json.optionalText("status"));
        }
    }

    static Script read() {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream("stories.json"))) {
            JsonObject json = (JsonObject)
                    Json.parse(Bytes.wrap(in.readAllBytes()), MAX_SIZE).orThrow();
            return new Script(
                    json.array("persons").objects().stream().map(Person::read).toList(),
                    json.array("chapters").objects().stream().map(Chapter::read).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> texts(JsonObject json, String name) {
        return json.optionalArray(name).map(JsonArray::texts).orElse(List.of());
    }
}
