package org.mingzheng.cli.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.HashSource;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.SignatureSuite;

/** Answers as the ledger service does, from one log in memory. Its signatures are real; nobody endorses. */
final class FakeService implements AutoCloseable {
    static final String MSP = "NotaryMSP";
    static final String ORIGIN = "notary.example/2026";

    private static final String CHANNEL = "evidence";
    private static final int MAX = 1 << 22;

    private final List<Bytes> log = new ArrayList<>();
    private final NoteSigner signer =
            new NoteSigner(ORIGIN, PrivateKey.generate(SignatureSuite.ED25519, new SecureRandom()));
    private final HttpServer server;
    private Predicate<Entry> refuses = _ -> false;
    private boolean diesAfterTaking;
    private int refusal;

    private FakeService(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    static FakeService start() throws IOException {
        return new FakeService(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized List<Entry> entries() {
        return log.stream().map(bytes -> Entry.parse(bytes).orThrow()).toList();
    }

    void refuse(Predicate<Entry> rule) {
        refuses = rule;
    }

    /** From now on every submission is taken, and the answer is lost. */
    void dieAfterTaking(boolean dies) {
        diesAfterTaking = dies;
    }

    /** From now on every submission is refused as a whole with a status; 0 for no more. */
    void refuseRequests(int status) {
        refusal = status;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        List<String> path = List.of(exchange.getRequestURI().getPath().split("/", -1));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (refusal > 0 && exchange.getRequestMethod().equals("POST")) {
            byte[] problem = Bytes.utf8("{\"code\":\"unknown-field\"}").toArray();
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(refusal, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
            return;
        }
        Optional<Bytes> answer = switch (path.get(2)) {
            case "logs" -> Optional.of(logs());
            case "entries" -> path.size() == 3 ? Optional.of(take(body)) : entry(path.get(3));
            case "receipts" -> entry(path.get(3)).map(this::receipt);
            default -> record(path);
        };
        boolean lost = diesAfterTaking && exchange.getRequestMethod().equals("POST");
        int status = lost ? 500 : answer.isEmpty() ? 404 : body.length > 0 ? 201 : 200;
        byte[] bytes = answer.orElse(Bytes.utf8("{}")).toArray();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Bytes logs() {
        JsonObject log = JsonObject.builder()
                .put("origin", ORIGIN)
                .put("owner", MSP)
                .put("kind", "record")
                .put("types", JsonArray.ofTexts(List.of("document", "key", "notarial-certificate")))
                .build();
        return JsonObject.builder()
                .put("channel", CHANNEL)
                .put("contract", "ledger")
                .put("logs", JsonArray.of(log))
                .build()
                .canonical();
    }

    private Bytes take(byte[] body) {
        JsonObject json = (JsonObject) Json.parse(Bytes.wrap(body), MAX).orThrow();
        List<Json> answers = new ArrayList<>();
        for (JsonObject object : json.array("entries").objects()) {
            answers.add(take(object.canonical()));
        }
        return JsonObject.builder()
                .put("entries", new JsonArray(answers))
                .build()
                .canonical();
    }

    private JsonObject take(Bytes entry) {
        JsonObjectBuilder answer =
                JsonObject.builder().put("id", Hash.leaf(entry).value().base64Url());
        if (refuses.test(Entry.parse(entry).orThrow()) || log.contains(entry)) {
            JsonObject reason =
                    JsonObject.builder().put("code", "record-exists").build();
            return answer.put("state", "refused").put("reason", reason).build();
        }
        log.add(entry);
        Entry parsed = Entry.parse(entry).orThrow();
        return answer.put("state", "published")
                .put("receiptText", text(receipt(entry)))
                .put("statementText", text(statement(parsed.place().recordId())))
                .build();
    }

    private Optional<Bytes> entry(String id) {
        return log.stream()
                .filter(bytes -> Hash.leaf(bytes).value().base64Url().equals(id))
                .findFirst();
    }

    private Bytes receipt(Bytes entry) {
        HashSource source = new HashSource() {
            @Override
            public Hash hash(int level, long index) {
                return level == 0
                        ? Hash.leaf(log.get((int) index))
                        : Hash.node(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
            }
        };
        Checkpoint checkpoint =
                Checkpoint.sign(new CheckpointBody(new Origin(ORIGIN), source.head(log.size())), signer);
        return new Receipt(InclusionProof.of(log.indexOf(entry), log.size(), source), checkpoint).encoded();
    }

    private Optional<Bytes> record(List<String> path) {
        RecordId id = new RecordId(path.get(3), path.get(4));
        if (events(id).findAny().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(path.size() > 5 ? statement(id) : record(id));
    }

    private Stream<Entry> events(RecordId id) {
        return entries().stream().filter(entry -> entry.place().recordId().equals(id));
    }

    private Bytes record(RecordId id) {
        List<Json> told = new ArrayList<>();
        events(id)
                .forEach(entry -> told.add(JsonObject.builder()
                        .put("id", entry.leafHash().value().base64Url())
                        .put("origin", ORIGIN)
                        .put("index", log.indexOf(entry.canonical()))
                        .put("event", entry.event().name())
                        .build()));
        return JsonObject.builder()
                .put("state", state(id))
                .put("owner", MSP)
                .put("entries", new JsonArray(told))
                .build()
                .canonical();
    }

    private String state(RecordId id) {
        String event = events(id).toList().getLast().event().name();
        return event.equals("founded") ? "registered" : event;
    }

    private Bytes statement(RecordId id) {
        return Note.sign(StatedRecord.text(CHANNEL, id, Bytes.utf8("{}")), signer)
                .encoded();
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
