package org.mingzheng.cli.service;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;

/** Asks and feeds a {@code ledger-service}. Nothing that it answers is believed: receipts and statements prove themselves. */
public final class LedgerClient implements AutoCloseable {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    /** The longest that a service may be away; the property is for whoever waits less. */
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("mingzheng.patience.seconds", 20));

    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final Access access;
    private final Exchange exchange;
    private final Duration timeout;

    /**
     * A client that waits twenty seconds for a service that is away.
     *
     * @param access where the service is
     */
    public LedgerClient(Access access) {
        this(access, PATIENCE);
    }

    /**
     * A client.
     *
     * @param access where the service is
     * @param patience how long the service may be away or busy
     */
    public LedgerClient(Access access, Duration patience) {
        this(access, patience, TIMEOUT);
    }

    /**
     * A client of somebody who does not wait long.
     *
     * @param access where the service is
     * @param patience how long the service may be away or busy
     * @param timeout how long any answer to a read may take, the whole of it
     */
    public LedgerClient(Access access, Duration patience, Duration timeout) {
        this.access = access;
        this.exchange = new Exchange(patience.compareTo(PATIENCE) < 0 ? patience : PATIENCE);
        this.timeout = timeout;
    }

    /** {@return the logs that the service serves} */
    public LogsAnswer logs() {
        return json(expect(get("/v1/logs"), OK), LogsAnswer::read);
    }

    /**
     * {@return what became of each entry, in order} The idempotency key follows from the entries, so the same call may be made
     * again after any failure.
     *
     * @param entries canonical bytes, 1 to 500, of one log
     * @param wait how long the service may take to have them in the log, in whole seconds
     * @param withStatements whether the stated records are wanted, too
     */
    public List<EntryAnswer> append(List<Bytes> entries, Duration wait, boolean withStatements) {
        Bytes body = Entries.body(entries);
        HttpRequest request = request("/v1/entries?origin=" + origin(entries.getFirst()) + "&include=receipt"
                        + (withStatements ? ",statement" : ""))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", Sha256.digest(body).base64Url())
                .header("Prefer", "wait=" + wait.toSeconds())
                .timeout(wait.plus(TIMEOUT))
                .POST(BodyPublishers.ofByteArray(body.toArray()))
                .build();
        return json(expect(exchange.send(request), CREATED, ACCEPTED), Entries::read);
    }

    private static String origin(Bytes entry) {
        String origin = Entry.parse(entry).orThrow().place().origin().name();
        return URLEncoder.encode(origin, StandardCharsets.UTF_8);
    }

    /**
     * {@return what became of an entry}
     *
     * @param id its leaf hash
     */
    public ReceiptAnswer receipt(Hash id) {
        HttpResponse<byte[]> answer = get("/v1/receipts/" + id.value().base64Url());
        return switch (answer.statusCode()) {
            case ACCEPTED -> new ReceiptAnswer.Pending(Duration.ofMillis(Exchange.retryAfter(answer)));
            case NOT_FOUND -> new ReceiptAnswer.Unknown();
            case UNPROCESSABLE -> new ReceiptAnswer.Refused(problem(answer));
            default ->
                new ReceiptAnswer.Published(
                        read(expect(answer, OK), bytes -> Receipt.parse(bytes).orThrow()));
        };
    }

    /**
     * {@return the canonical bytes of an entry, if the service has it and shows it to whoever knows a record that it concerns}
     *
     * @param id its leaf hash
     * @param record its own, or one that it links to
     */
    public Optional<Bytes> entry(Hash id, RecordId record) {
        return found(get("/v1/entries/" + id.value().base64Url() + "?record=" + record))
                .map(LedgerClient::bytes);
    }

    /**
     * {@return a record as it is now, if there is one}
     *
     * @param record names it
     */
    public Optional<RecordAnswer> record(RecordId record) {
        return found(get("/v1/records/" + record)).map(answer -> json(answer, RecordAnswer::read));
    }

    /**
     * {@return the stated record ({@code docs/spec/stated-record.md}), if there is such a record}
     *
     * @param record names it
     */
    public Optional<StatedRecord> statement(RecordId record) {
        return found(get("/v1/records/" + record + "/statement"))
                .map(answer -> read(answer, note -> StatedRecord.parse(note).orThrow()));
    }

    /** {@return whether the service was away or did not end an answer once: whoever has much to ask need not wait again} */
    public boolean isSilent() {
        return exchange.isSilent();
    }

    /** {@return whether the service says that it is at work} */
    public boolean isReady() {
        return get("/readyz").statusCode() == OK;
    }

    private HttpResponse<byte[]> get(String path) {
        return exchange.send(request(path).timeout(timeout).GET().build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(access.address() + path))
                .header("Accept-Language", Locale.getDefault().toLanguageTag());
        access.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private static Optional<HttpResponse<byte[]>> found(HttpResponse<byte[]> answer) {
        return answer.statusCode() == NOT_FOUND ? Optional.empty() : Optional.of(expect(answer, OK));
    }

    private static HttpResponse<byte[]> expect(HttpResponse<byte[]> answer, Integer... statuses) {
        if (!List.of(statuses).contains(answer.statusCode())) {
            throw new ServiceRefusal(answer.statusCode(), problem(answer));
        }
        return answer;
    }

    private static Problem problem(HttpResponse<byte[]> answer) {
        boolean told = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        return told
                ? json(answer, Problem::read)
                : new Problem("http-" + answer.statusCode(), text(answer.body()), Optional.empty());
    }

    private static String text(byte[] body) {
        return new String(body, 0, Math.min(body.length, 200), StandardCharsets.UTF_8);
    }

    private static Bytes bytes(HttpResponse<byte[]> answer) {
        return Bytes.wrap(answer.body());
    }

    private static <T> T json(HttpResponse<byte[]> answer, Function<JsonObject, T> reader) {
        return read(answer, bytes -> {
            if (Json.parse(bytes, Exchange.MAX_ANSWER).orThrow() instanceof JsonObject json) {
                return reader.apply(json);
            }
            throw new RejectedException(Reason.WRONG_TYPE, "no object");
        });
    }

    /** Whatever answers is foreign: what cannot be read is the answer of something else. */
    private static <T> T read(HttpResponse<byte[]> answer, Function<Bytes, T> reader) {
        try {
            return reader.apply(bytes(answer));
        } catch (RejectedException e) {
            throw Fault.of(LedgerClient.class, "service.garbled", answer.uri());
        }
    }

    @Override
    public void close() {
        exchange.close();
    }
}
