package org.mingzheng.proof.record;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** The JSON of a record's state, in the world state and, with the log's size, in a peer's answer. */
final class RecordJson {
    private static final String SIZE = "size";

    private RecordJson() {}

    static JsonObjectBuilder of(RecordState record) {
        List<Json> intervals = new ArrayList<>();
        record.intervals().forEach(interval -> intervals.add(interval.json()));
        LastEntry last = record.last();
        return JsonObject.builder()
                .put("entry", last.hash().value().base64Url())
                .put("facts", record.facts())
                .put("format", RecordState.FORMAT)
                .put("index", last.index())
                .put("intervals", new JsonArray(intervals))
                .put("origin", last.origin().name())
                .put("owner", record.owner())
                .put("state", record.state());
    }

    static RecordState read(Json json) {
        JsonObject object = object(json);
        if (!object.text("format").equals(RecordState.FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "not " + RecordState.FORMAT);
        }
        object.onlyFields("entry", "facts", "format", "index", "intervals", "origin", "owner", "state");
        LastEntry last = new LastEntry(
                new Origin(object.text("origin")),
                object.integer("index"),
                new Hash(Bytes.ofBase64Url(object.text("entry")).orThrow()));
        List<Interval> intervals =
                object.array("intervals").objects().stream().map(Interval::read).toList();
        RecordState record = new RecordState(object.text("owner"), last, intervals, object.object("facts"));
        if (!record.state().equals(object.text("state"))) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "the state is not the last interval's");
        }
        return record;
    }

    static RecordAnswer readAnswer(Json json) {
        JsonObject object = object(json);
        return new RecordAnswer(read(object.without(SIZE)), object.integer(SIZE));
    }

    static JsonObject of(RecordAnswer answer) {
        return of(answer.record()).put(SIZE, answer.size()).build();
    }

    private static JsonObject object(Json json) {
        if (json instanceof JsonObject object) {
            return object;
        }
        throw new RejectedException(Reason.WRONG_TYPE, "a record is an object");
    }
}
