package org.mingzheng.proof.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.Judgement;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.Move;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;

/** What the vectors of records, definitions and judgements ask; inputs and outputs are described in their specifications. */
final class TypeFormats {
    private static final int MAX_JSON = 1 << 20;

    private TypeFormats() {}

    static Result<Bytes> record(VectorFiles files) {
        return RecordAnswer.parse(files.bytes("input"))
                .map(answer -> Bytes.utf8(answer.record().state() + " " + answer.size() + "\n"));
    }

    static Result<Bytes> definition(VectorFiles files) {
        return Definition.parse(files.bytes("input"))
                .map(definition -> Bytes.utf8(definition.type() + "\n"
                        + definition.identity().digest().base64Url() + "\n"
                        + definition.bounds().confidentiality().code() + "\n"));
    }

    static Result<Bytes> judgement(VectorFiles files) {
        Map<RecordId, RecordState> records = records(object(files, "records"));
        LogTerms log = log(object(files, "log"));
        return definitions(files)
                .then(definitions -> Entry.parse(files.bytes("entry"))
                        .then(entry -> new Judgement(definitions)
                                .judge(entry, log, files.number("time"), id -> Optional.ofNullable(records.get(id)))
                                .map(moves -> output(entry, log, moves, records))));
    }

    private static Result<Definitions> definitions(VectorFiles files) {
        List<Bytes> texts = new ArrayList<>();
        files.files().forEach((name, text) -> {
            if (name.endsWith("definition")) {
                texts.add(text);
            }
        });
        return Definitions.of(texts);
    }

    private static JsonObject object(VectorFiles files, String name) {
        if (Json.parse(files.bytes(name), MAX_JSON).orThrow() instanceof JsonObject object) {
            return object;
        }
        throw new IllegalArgumentException("the vector's file " + name + " is no object");
    }

    private static Map<RecordId, RecordState> records(JsonObject json) {
        Map<RecordId, RecordState> records =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (String name : json.members().keySet()) {
            records.put(
                    RecordId.parse(name).orThrow(),
                    RecordState.parse(json.object(name).canonical()).orThrow());
        }
        return records;
    }

    private static LogTerms log(JsonObject json) {
        Set<String> types = new TreeSet<>(json.array("types").texts());
        Set<String> roles = new TreeSet<>(json.array("roles").texts());
        return new LogTerms(json.text("channel"), new Origin(json.text("origin")), json.text("owner"), types, roles);
    }

    private static Bytes output(Entry entry, LogTerms log, List<Move> moves, Map<RecordId, RecordState> records) {
        LastEntry at = new LastEntry(log.origin(), 0, entry.leafHash());
        List<Json> after = new ArrayList<>();
        for (Move move : moves) {
            RecordState state = move.apply(Optional.ofNullable(records.get(move.record())), log.owner(), at);
            after.add(JsonObject.builder()
                    .put("facts", state.facts())
                    .put("interval", state.intervals().getLast().json())
                    .put("record", move.record().toString())
                    .put("state", state.state())
                    .build());
        }
        return new JsonArray(after).canonical();
    }
}
