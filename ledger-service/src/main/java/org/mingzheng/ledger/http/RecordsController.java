package org.mingzheng.ledger.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.access.StatementLimit;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.record.Records;
import org.mingzheng.ledger.record.StatementSource;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.ledger.visibility.Visibility;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.time.UtcTime;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/records}. */
@RestController
final class RecordsController {
    private final Records records;
    private final StatementSource statements;
    private final Visibility visibility;
    private final StatementLimit limit;

    RecordsController(Records records, StatementSource statements, Visibility visibility, StatementLimit limit) {
        this.visibility = visibility;
        this.limit = limit;
        this.records = records;
        this.statements = statements;
    }

    @GetMapping(path = "/v1/records/{type}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> get(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(name = "effective-at", defaultValue = "") String effectiveAt,
            @RequestParam(name = "known-at", defaultValue = "") String knownAt)
            throws Exception {
        RecordId record = Absent.unless(RecordId.parse(type + "/" + id));
        RecordState state = found(record).state;
        JsonObjectBuilder json = JsonObject.builder()
                .put("state", state.state())
                .put("owner", state.owner())
                .put("facts", state.facts())
                .put("intervals", intervals(state.intervals()))
                .put("entries", entries(followed(record)));
        if (!effectiveAt.isEmpty() || !knownAt.isEmpty()) {
            stateAt(state, effectiveAt, knownAt).ifPresent(at -> json.put("stateAt", at));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.build().canonical().toArray());
    }

    /** A record that the caller may see, and the log in which it began. */
    private record Found(RecordState state, Origin home) {}

    private Found found(RecordId record) throws Exception {
        RecordState state = records.find(record.toString()).orElseThrow(Absent::problem);
        Origin home = records.home(record.toString(), state);
        if (!visibility.mayFind(record, home)) {
            throw Absent.problem();
        }
        return new Found(state, home);
    }

    private List<Records.Told> followed(RecordId record) throws Exception {
        List<Records.Told> followed = new ArrayList<>();
        for (Records.Told each : records.history(record.toString())) {
            if (visibility.mayFollow(record, each.entry())) {
                followed.add(each);
            }
        }
        return followed;
    }

    private static Optional<String> stateAt(RecordState state, String effectiveAt, String knownAt) {
        UtcTime effective = effectiveAt.isEmpty() ? time(knownAt) : time(effectiveAt);
        long known = knownAt.isEmpty() ? Long.MAX_VALUE : time(knownAt).epochSecond() * 1000 + 999;
        return state.stateAt(effective, known);
    }

    private static UtcTime time(String text) {
        return UtcTime.parse(text).orThrow();
    }

    private static JsonArray intervals(List<Interval> intervals) {
        List<Json> all = new ArrayList<>();
        intervals.forEach(each -> all.add(each.json()));
        return new JsonArray(all);
    }

    private static JsonArray entries(List<Records.Told> history) {
        List<Json> all = new ArrayList<>();
        history.forEach(each -> all.add(JsonObject.builder()
                .put("id", each.id().base64Url())
                .put("origin", each.origin())
                .put("index", each.index())
                .put("event", each.entry().event().name())
                .put("effectiveAt", each.entry().event().effectiveAt().toString())
                .put("knownAt", each.knownMillis())
                .build()));
        return new JsonArray(all);
    }

    /** Peers are asked for those who have a right on the record's log; others get what is kept. */
    @GetMapping("/v1/records/{type}/{id}/statement")
    ResponseEntity<byte[]> statement(@PathVariable String type, @PathVariable String id) throws Exception {
        RecordId record = Absent.unless(RecordId.parse(type + "/" + id));
        Optional<Bytes> note = visibility.hasRightOn(found(record).home)
                ? fresh(record.toString())
                : statements.kept(record.toString());
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .body(note.orElseThrow(RecordsController::unstated).toArray());
    }

    private Optional<Bytes> fresh(String record) {
        limit.require(Caller.current());
        return Optional.ofNullable(statements.fresh(List.of(record)).get(record));
    }

    /** That a statement cannot be had now does not mean that there is no such record. */
    private static ProblemException unstated() {
        return new ProblemException(
                ProblemKind.UNAVAILABLE, "too few organisations state the record now; ask again a little later");
    }
}
