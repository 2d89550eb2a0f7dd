package org.mingzheng.ledger.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.problem.Numbers;
import org.mingzheng.ledger.record.Records;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.ledger.visibility.Visibility;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.RecordState;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/records/{type}/{id}/timeline}. */
@RestController
final class TimelineController {
    private final Timelines timelines;
    private final Registrations registrations;
    private final Records records;
    private final Visibility visibility;

    TimelineController(Timelines timelines, Registrations registrations, Records records, Visibility visibility) {
        this.records = records;
        this.visibility = visibility;
        this.timelines = timelines;
        this.registrations = registrations;
    }

    @GetMapping(path = "/v1/records/{type}/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> get(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(name = "from", defaultValue = "0") String begin)
            throws Exception {
        int from = (int) Math.min(Numbers.index("from", begin), Integer.MAX_VALUE - Timelines.PAGE);
        RecordId record = Absent.unless(RecordId.parse(type + "/" + id));
        RecordState state = records.find(record.toString()).orElseThrow(Absent::problem);
        if (!visibility.mayFind(record, records.home(record.toString(), state))) {
            throw Absent.problem();
        }
        Timelines.Page page = timelines.read(record.toString(), from, entry -> visibility.mayFollow(record, entry));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(record, page).canonical().toArray());
    }

    private JsonObject json(RecordId record, Timelines.Page page) throws LedgerAwayException, RefusedException {
        List<Json> moments = new ArrayList<>();
        for (Moment moment : page.moments()) {
            LogRegistration log = registrations.of(origin(moment));
            moments.add(moment.json(log.owner(), visibility.links(moment.entry())));
        }
        if (moments.isEmpty()) {
            throw Absent.problem();
        }
        JsonObjectBuilder json = JsonObject.builder()
                .put("format", "mingzheng/timeline/v1")
                .put("record", record.toString())
                .put("moments", new JsonArray(moments));
        return page.more() ? json.put("more", true).build() : json.build();
    }

    private static Origin origin(Moment moment) {
        return new Origin(moment.place().origin());
    }
}
