package org.mingzheng.ledger.bulk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/bulk}. */
@RestController
final class BulkController {
    /** Longest idempotency key, in characters. */
    static final int MAX_KEY = 128;

    private static final String LINES = "application/x-ndjson";

    private final LedgerSettings settings;
    private final ServedLogs served;
    private final Registrations registrations;
    private final Uploads uploads;
    private final Stops stops;

    BulkController(
            LedgerSettings settings, ServedLogs served, Registrations registrations, Uploads uploads, Stops stops) {
        this.settings = settings;
        this.served = served;
        this.registrations = registrations;
        this.uploads = uploads;
        this.stops = stops;
    }

    @PostMapping(
            path = "/v1/bulk",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, LINES},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(
            HttpServletRequest request,
            @RequestHeader("Idempotency-Key") String key,
            @RequestParam("origin") String origin,
            @RequestParam("kind") String kind,
            @RequestParam("from") String from,
            @RequestParam("to") String to)
            throws IOException, LedgerAwayException, RefusedException {
        Caller caller = Caller.current();
        ServedLog log = log(checked("origin", Origin.of(origin)), caller);
        stops.refuseStopped(log);
        requireKind(registrations.of(log.origin()), kind);
        Upload upload = new Upload(
                caller.subject(),
                key(key),
                settings.network().channel(),
                log,
                kind,
                checked("from", UtcTime.parse(from)),
                checked("to", UtcTime.parse(to)));
        requirePeriod(upload);
        return ResponseEntity.status(201)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer(upload, uploads.append(upload, commitments(request)))
                        .canonical()
                        .toArray());
    }

    private static Commitments commitments(HttpServletRequest request) throws IOException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        return type.isCompatibleWith(MediaType.valueOf(LINES))
                ? new LineCommitments(request.getInputStream())
                : new BinaryCommitments(request.getInputStream());
    }

    private static String key(String key) {
        boolean good = !key.isEmpty() && key.length() <= MAX_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!good) {
            throw UploadProblems.parameter(
                    "Idempotency-Key", "identifier-malformed", "1 to " + MAX_KEY + " visible ASCII characters");
        }
        return key;
    }

    private ServedLog log(Origin origin, Caller caller) {
        if (!caller.mayAppend(origin)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "the token has no scope append: for this log");
        }
        return served.of(origin)
                .orElseThrow(() -> UploadProblems.parameter(
                        "origin", "no-such-log", "this service does not write this log; GET /v1/logs tells which"));
    }

    private static void requireKind(LogRegistration registration, String kind) {
        if (registration.kind() != LogKind.BULK) {
            throw UploadProblems.parameter(
                    "origin", "wrong-log-kind", "the log takes entries, not commitments: POST them to /v1/entries");
        }
        if (!registration.terms().types().contains(kind)) {
            throw UploadProblems.parameter(
                    "kind", "type-not-allowed", "the log takes no items of this kind; GET /v1/logs tells which");
        }
    }

    private static void requirePeriod(Upload upload) {
        if (upload.to().compareTo(upload.from()) < 0) {
            throw UploadProblems.parameter("to", "times-out-of-order", "the period ends before it begins");
        }
    }

    private static <T> T checked(String name, Result<T> read) {
        return switch (read) {
            case Result.Accepted<T>(T value) -> value;
            case Result.Rejected<T>(Rejection rejection) -> throw UploadProblems.parameter(name, rejection);
        };
    }

    /** The first commitment of a batch is the leaf behind its descriptor. */
    private static JsonObject answer(Upload upload, List<Uploads.Appended> appended) {
        List<Json> batches = new ArrayList<>();
        long count = 0;
        for (Uploads.Appended each : appended) {
            count += each.count();
            batches.add(JsonObject.builder()
                    .put("firstIndex", each.descriptor() + 1)
                    .put("count", each.count())
                    .build());
        }
        return JsonObject.builder()
                .put("origin", upload.log().origin().name())
                .put("firstIndex", appended.getFirst().descriptor() + 1)
                .put("count", count)
                .put("batches", new JsonArray(batches))
                .build();
    }
}
