package org.mingzheng.ledger.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.mingzheng.ledger.accept.Acceptance;
import org.mingzheng.ledger.accept.Accepted;
import org.mingzheng.ledger.accept.EarlyJudgement;
import org.mingzheng.ledger.accept.Submission;
import org.mingzheng.ledger.access.Caller;
import org.mingzheng.ledger.database.DatabaseAwayException;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.problem.Language;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.receipt.Entries;
import org.mingzheng.ledger.receipt.EntryRow;
import org.mingzheng.ledger.settings.LedgerSettings;
import org.mingzheng.proof.bytes.Bytes;
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
    private final Registrations registrations;
    private final EarlyJudgement early;
    private final Clock clock;

    EntriesController(
            LedgerSettings settings,
            ServedLogs served,
            Acceptance acceptance,
            EntryStates states,
            Waits waits,
            Entries entries,
            Logs logs,
            Registrations registrations,
            EarlyJudgement early,
            Clock clock) {
        this.early = early;
        this.clock = clock;
        this.settings = settings;
        this.served = served;
        this.acceptance = acceptance;
        this.states = states;
        this.waits = waits;
        this.entries = entries;
        this.logs = logs;
        this.registrations = registrations;
    }

    @PostMapping(path = "/v1/entries", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> post(
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
            @RequestParam(name = "include", defaultValue = "") String include) {
        requireKey(key);
        Caller caller = Caller.current();
        Bytes body = Bodies.read(request);
        EntryReader.Read read = EntryReader.read(body, settings.network().channel());
        ServedLog log = log(read.origin(), caller);
        early.check(read.origin(), read.parsed(), clock.millis());
        List<Bytes> ids = read.items().stream().map(Submission.Item::id).toList();
        Bytes digest = Sha256.digest(ids.toArray(Bytes[]::new));
        Waits.Wait wait = waits.begin(ids, Preference.waitSeconds(prefer));
        try {
            Accepted accepted = stored(new Submission(caller.subject(), key, digest, log, read.items()));
            return switch (accepted) {
                case Accepted.Stored(List<Bytes> stored, boolean before) ->
                    answer(read, stored, before, wait, included(include, request));
                case Accepted.KeyReused() ->
                    throw new ProblemException(ProblemKind.IDEMPOTENCY_KEY_REUSED, "use a new key for another request");
                case Accepted.Busy busy ->
                    throw new ProblemException(ProblemKind.BUSY, "too many entries wait; send them again later");
            };
        } finally {
            wait.end();
        }
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

    private Accepted stored(Submission submission) {
        try {
            return acceptance.accept(submission).get();
        } catch (ExecutionException e) {
            throw new DatabaseAwayException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseAwayException(e);
        }
    }

    private ResponseEntity<byte[]> answer(
            EntryReader.Read read, List<Bytes> ids, boolean before, Waits.Wait wait, EntryStates.Include include) {
        boolean waited = wait.await();
        EntryStates.Shown shown = waited || before
                ? states.now(
                        ids, read.items().stream().map(Submission.Item::record).toList(), include)
                : states.accepted(ids);
        JsonObject json = JsonObject.builder().put("entries", shown.json()).build();
        return ResponseEntity.status(shown.ended() ? 201 : 202)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.canonical().toArray());
    }

    @GetMapping("/v1/entries/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id) throws Exception {
        EntryRow row = entries.find(Ids.of(id)).orElseThrow(EntriesController::notFound);
        Origin origin = logs.read(row.log()).origin();
        boolean readable = Caller.current().mayRead(origin) || (row.logged() && isPublic(origin));
        Optional<Bytes> bytes = readable ? entries.bytes(row) : Optional.empty();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes.orElseThrow(EntriesController::notFound).toArray());
    }

    private boolean isPublic(Origin origin) throws Exception {
        return registrations.of(origin).isPublic();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemKind.NOT_FOUND, "no such entry, or not for this caller");
    }

    /** For {@code @Nullable} parameters of the framework. */
    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
