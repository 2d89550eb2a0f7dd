package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.chaincode.transaction.Texts;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordState;

/** The contract, with the definitions that it ships, answers every judgement vector as proof does: no service is in between. */
class JudgementVectorsTest {
    private static final Path VECTORS =
            Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/vectors/judgement");
    private static final LoneContract CONTRACT = new LoneContract();
    private static final int MAX_JSON = 1 << 20;

    static Stream<String> vectors() throws IOException {
        try (Stream<Path> folders = Files.list(VECTORS)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void answersAsTheVectorDemands(String name) {
        Path folder = VECTORS.resolve(name);
        LoneContract.Answer answer = CONTRACT.append(
                log(json(folder, "log")),
                Long.parseLong(text(folder, "time")),
                records(json(folder, "records")),
                read(folder.resolve("entry")));
        assertThat(answer.code()).isEqualTo(text(folder, "expect"));
        if (answer.code().equals("ok")) {
            requireWrites(answer.records(), folder);
        } else {
            assertThat(answer.records()).isEmpty();
        }
    }

    private static void requireWrites(Map<String, Bytes> written, Path folder) {
        JsonArray after =
                (JsonArray) Json.parse(read(folder.resolve("output")), MAX_JSON).orThrow();
        Map<String, Bytes> left = new TreeMap<>(written);
        for (JsonObject each : after.objects()) {
            Bytes value = Objects.requireNonNull(left.remove(each.text("record")), "a record that was not written");
            RecordState record = RecordState.parse(value).orThrow();
            assertThat(record.state()).isEqualTo(each.text("state"));
            assertThat(record.facts()).isEqualTo(each.object("facts"));
            assertThat(record.intervals().getLast().json()).isEqualTo(each.object("interval"));
        }
        assertThat(left).isEmpty();
    }

    private static LogTerms log(JsonObject log) {
        return new LogTerms(
                log.text("channel"),
                new Origin(log.text("origin")),
                log.text("owner"),
                Set.copyOf(log.array("types").texts()),
                Set.copyOf(log.array("roles").texts()));
    }

    private static Map<String, Bytes> records(JsonObject json) {
        Map<String, Bytes> records = new TreeMap<>();
        json.members().keySet().forEach(id -> records.put(id, json.object(id).canonical()));
        return records;
    }

    private static JsonObject json(Path folder, String name) {
        return (JsonObject) Json.parse(read(folder.resolve(name)), MAX_JSON).orThrow();
    }

    private static String text(Path folder, String name) {
        return Texts.of(read(folder.resolve(name))).strip();
    }

    private static Bytes read(Path file) {
        try {
            return Bytes.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
