package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.mingzheng.ledger.accept.Acceptance;
import org.mingzheng.ledger.accept.Accepted;
import org.mingzheng.ledger.accept.EarlyJudgement;
import org.mingzheng.ledger.accept.Submission;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.limit.ByteBudget;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.past.Stops;
import org.mingzheng.ledger.problem.Language;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.receipt.Entries;
import org.mingzheng.ledger.receipt.EntryRow;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.ledger.visibility.Visibility;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/entries}. */
@RestController
final class EntriesController {
    private static final int MAX_KEY = 128;

    private final LedgerSettings settings;
    private final ServedLogs served;
    private final Acceptance acceptance;
    private final EntryStates states;
    private final Waits waits;
    private final Entries entries;
    private final Logs logs;
    private final Visibility visibility;
    private final EarlyJudgement early;
    private final Stops stops;
    private final Clock clock;
    private final ByteBudget budget;

    EntriesController(
            LedgerSettings settings,
            ServedLogs served,
            Acceptance acceptance,
            EntryStates states,
            Waits waits,
            Entries entries,
            Logs logs,
            Visibility visibility,
            EarlyJudgement early,
            Stops stops,
            Clock clock,
            ByteBudget budget) {
        this.budget = budget;
        this.early = early;
        this.stops = stops;
        this.clock = clock;
        this.settings = settings;
        this.served = served;
        this.acceptance = acceptance;
        this.states = states;
        this.waits = waits;
        this.entries = entries;
        this.logs = logs;
        this.visibility = visibility;
    }

    /** The right is known before a byte of the body is read. */
    @PostMapping(
            path = "/v1/entries",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(
            HttpServletRequest request,
            @RequestParam("origin") String origin,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestParam(name = "include", defaultValue = "") String include) {
        requireKey(key);
        Caller caller = Caller.current();
        ServedLog log = log(Origin.of(origin).orThrow(), caller);
        stops.refuseStopped(log);
        Sent sent = sent(request, caller, key, log, Preference.waitSeconds(prefer));
        try {
            return answer(sent, included(include, request));
        } finally {
            sent.waiting.end();
        }
    }

    /** Entries that are stored: what is left of the request while it waits for what becomes of them. */
    private record Sent(List<Bytes> ids, List<String> records, boolean before, Waits.Wait waiting) {}

    private Sent sent(HttpServletRequest request, Caller caller, String key, ServedLog log, int seconds) {
        try (ByteBudget.Reserved reserved = budget.open(caller.subject())) {
            Bytes body = Bodies.read(request, reserved);
            List<Submission.Item> items = reserved.parsed(body.size(), () -> items(body, log.origin()));
            List<Bytes> ids = items.stream().map(Submission.Item::id).toList();
            List<String> records = items.stream().map(Submission.Item::record).toList();
            Bytes digest = Sha256.digest(ids.toArray(Bytes[]::new));
            Waits.Wait wait = waits.begin(ids, seconds);
            try {
                Accepted.Stored stored = stored(new Submission(caller.subject(), key, digest, log, items));
                return new Sent(stored.ids(), records, stored.before(), wait);
            } catch (RuntimeException e) {
                wait.end();
                throw e;
            }
        }
    }

    private List<Submission.Item> items(Bytes body, Origin origin) {
        EntryReader.Read read =
                EntryReader.read(body, origin, settings.network().channel());
        early.check(origin, read.parsed(), clock.millis());
        return read.items();
    }

    private static EntryStates.Include included(String list, HttpServletRequest request) {
        return EntryStates.Include.of(list, Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    private static void requireKey(String key) {
        if (key.length() > MAX_KEY || !key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new ProblemException(
                    ProblemKind.BAD_REQUEST, "Idempotency-Key: at most " + MAX_KEY + " visible ASCII characters");
        }
    }

    private ServedLog log(Origin origin, Caller caller) {
        if (!caller.mayAppend(origin)) {
            throw new ProblemException(ProblemKind.FORBIDDEN, "the token has no scope append: for this log");
        }
        return served.of(origin)
                .orElseThrow(() -> new ProblemException(
                        EntryReader.problem("no-such-log", "this service does not write this log", "origin", 0)));
    }

    private Accepted.Stored stored(Submission submission) {
        return switch (accepted(submission)) {
            case Accepted.Stored stored -> stored;
            case Accepted.KeyReused() ->
                throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED, "use a new key for another request");
            case Accepted.Busy busy ->
                throw new ProblemException(ProblemKind.BUSY, "too many entries wait; send them again later");
        };
    }

    private Accepted accepted(Submission submission) {
        try {
            return acceptance.accept(submission).get();
        } catch (ExecutionException e) {
            throw new DatabaseAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseAwayException(e);
        }
    }

    private ResponseEntity<byte[]> answer(Sent sent, EntryStates.Include include) {
        boolean waited = sent.waiting.await();
        EntryStates.Shown shown =
                waited || sent.before ? states.now(sent.ids, sent.records, include) : states.accepted(sent.ids);
        JsonObject json = JsonObject.builder().put("entries", shown.json()).build();
        return ResponseEntity.status(shown.ended() ? 201 : 202)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.canonical().toArray());
    }

    @GetMapping("/v1/entries/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id, @RequestParam(name = "record", defaultValue = "") String record)
            throws Exception {
        EntryRow row = entries.find(Ids.of(id)).orElseThrow(Absent::problem);
        Origin origin = logs.read(row.log()).origin();
        boolean right = Caller.current().mayRead(origin);
        Bytes bytes = entries.bytes(row).filter(any -> right || row.logged()).orElseThrow(Absent::problem);
        if (!right && !visibility.mayOpen(Entry.parse(bytes).orThrow(), named(record))) {
            throw Absent.problem();
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(bytes.toArray());
    }

    private static Optional<RecordId> named(String record) {
        return record.isEmpty() ? Optional.empty() : Optional.of(Absent.unless(RecordId.parse(record)));
    }
}
