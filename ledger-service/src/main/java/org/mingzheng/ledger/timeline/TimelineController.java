package org.mingzheng.ledger.timeline;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.fabric.LedgerAwayException;
import org.mingzheng.ledger.fabric.RefusedException;
import org.mingzheng.ledger.log.Registration;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Origin;
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

    TimelineController(Timelines timelines, Registrations registrations) {
        this.timelines = timelines;
        this.registrations = registrations;
    }

    @GetMapping(path = "/v1/records/{type}/{id}/timeline", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> get(
            @PathVariable String type,
            @PathVariable String id,
            @RequestParam(name = "from", defaultValue = "0") int from)
            throws Exception {
        if (from < 0) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "from: how many moments to leave out, 0 or more");
        }
        String record = type + "/" + id;
        Timelines.Page page = timelines.read(record, from);
        if (page.moments().isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "no such record, or no later moments");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json(record, page).canonical().toArray());
    }

    private JsonObject json(String record, Timelines.Page page) throws LedgerAwayException, RefusedException {
        List<Json> moments = new ArrayList<>();
        for (Moment moment : page.moments()) {
            Registration log = registrations.of(origin(moment));
            if (log.isPublic() || Caller.current().mayRead(origin(moment))) {
                moments.add(moment.json(log.owner()));
            }
        }
        int withheld = page.moments().size() - moments.size();
        if (moments.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND, "the moments are not for this caller");
        }
        JsonObjectBuilder json = JsonObject.builder()
                .put("format", "mingzheng/timeline/v1")
                .put("record", record)
                .put("moments", new JsonArray(moments));
        if (withheld > 0) {
            json.put("withheld", withheld);
        }
        return page.more() ? json.put("more", true).build() : json.build();
    }

    private static Origin origin(Moment moment) {
        return new Origin(moment.place().origin());
    }
}
