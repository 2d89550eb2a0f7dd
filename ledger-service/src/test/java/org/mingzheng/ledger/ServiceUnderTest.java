package org.mingzheng.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingzheng.ledger.database.DatabaseAddress;
import org.mingzheng.ledger.database.EmbeddedDatabase;
import org.mingzheng.ledger.step.Steps;
import org.mingzheng.network.definition.Organisation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service in this JVM, over HTTP; with a database of its own, which outlives it. */
final class ServiceUnderTest implements AutoCloseable {
    static final TestTokens TOKENS = new TestTokens();
    private static final Pattern ORIGIN = Pattern.compile("\"origin\":\"([^\"]+)\"");
    private static final int MAX_ANSWER = 64 << 20;

    private final NetworkUnderTest network;
    private final List<LogUnderTest> logs;
    private final Path folder;
    private final Map<String, Object> settings = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;
    private ConfigurableApplicationContext context;

    ServiceUnderTest(NetworkUnderTest network, String name, LogUnderTest... logs) {
        this(network, name, Steps.plain(), logs);
    }

    ServiceUnderTest(NetworkUnderTest network, String name, Steps steps, LogUnderTest... logs) {
        this(network, name, steps, settings -> {}, logs);
    }

    /** On a database that others use, too. */
    ServiceUnderTest(NetworkUnderTest network, String name, DatabaseAddress database, LogUnderTest... logs) {
        this(network, name, Steps.plain(), settings -> use(database, settings), logs);
    }

    ServiceUnderTest(
            NetworkUnderTest network,
            String name,
            Steps steps,
            Consumer<Map<String, Object>> changes,
            LogUnderTest... logs) {
        this.network = network;
        this.logs = List.of(logs);
        this.folder = network.data().resolve("service").resolve(name);
        this.token = TOKENS.token("tester", "append:notary.example/");
        configure();
        changes.accept(settings);
        this.context = started(steps);
    }

    private static void use(DatabaseAddress database, Map<String, Object> settings) {
        var _ = settings.remove("mingzheng.ledger.database.embedded");
        settings.put("mingzheng.ledger.database.url", database.url());
        settings.put("mingzheng.ledger.database.user", database.user());
        settings.put("mingzheng.ledger.database.password-file", passwordFile(database));
    }

    private static Path passwordFile(DatabaseAddress database) {
        try {
            return Files.writeString(Files.createTempFile("password", ""), database.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> settings(NetworkUnderTest network, List<LogUnderTest> logs, Path database, Path folder) {
        Map<String, Object> all = new LinkedHashMap<>();
        String base = "mingzheng.ledger.";
        all.put(base + "network.channel", "evidence");
        all.put(base + "access.demo-key", TOKENS.publicKey(folder.resolve("demo.pub.jwk")));
        all.put(base + "database.embedded", database);
        List<Organisation> peers = network.definition().withPeers();
        for (int i = 0; i < peers.size(); i++) {
            all.put(base + "endorsers[" + i + "]", peers.get(i).msp());
        }
        String notary = base + "organisations[0].";
        Path client = network.folder().identity("NotaryMSP", "client");
        all.put(notary + "msp", "NotaryMSP");
        all.put(notary + "client-certificate", client.resolve("signcerts/cert.pem"));
        all.put(notary + "client-key", client.resolve("keystore/key.pem"));
        List<String> gateways = List.of("NotaryMSP", "JusticeMSP");
        for (int i = 0; i < gateways.size(); i++) {
            int port =
                    network.organisation(gateways.get(i)).peer().orElseThrow().peer();
            all.put(notary + "gateways[" + i + "].endpoint", "127.0.0.1:" + port);
            all.put(
                    notary + "gateways[" + i + "].tls-ca",
                    network.folder().tls(gateways.get(i), "peer").resolve("ca.crt"));
        }
        for (int i = 0; i < logs.size(); i++) {
            all.put(notary + "logs[" + i + "].origin", logs.get(i).origin().name());
            all.put(notary + "logs[" + i + "].key", logs.get(i).key());
        }
        return all;
    }

    private void configure() {
        settings.putAll(settings(network, logs, folder.resolve("database"), folder));
        settings.put("server.port", 0);
        settings.put("management.server.port", 0);
        settings.put("mingzheng.ledger.limits.anonymous-per-second", 100_000);
        settings.put("logging.structured.format.console", "");
    }

    private ConfigurableApplicationContext started(Steps steps) {
        SpringApplication application = new SpringApplication(LedgerService.class);
        application.setDefaultProperties(Map.of());
        application.addInitializers(
                fresh -> ((GenericApplicationContext) fresh).registerBean("testSteps", Steps.class, () -> steps));
        String[] arguments = settings.entrySet().stream()
                .map(each -> "--" + each.getKey() + "=" + each.getValue())
                .toArray(String[]::new);
        return application.run(arguments);
    }

    void set(String name, Object value) {
        settings.put(name, value);
    }

    /** Starts it again after {@link #close}. */
    void start() {
        context = started(Steps.plain());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    URI at(String path) {
        String port = context.getEnvironment().getProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** On the operator's own port. */
    HttpResponse<byte[]> operate(String path) {
        String port = context.getEnvironment().getProperty("local.management.port");
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).build());
    }

    HttpResponse<byte[]> getAs(String bearer, String path) {
        return send(HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + bearer)
                .build());
    }

    HttpResponse<byte[]> post(String key, String prefer, List<Bytes> entries) {
        return postAs(token, key, prefer, body(entries));
    }

    HttpResponse<byte[]> postAs(String bearer, String key, String prefer, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path(body) + "&include=receipt"))
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(90))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        if (!prefer.isEmpty()) {
            request.header("Prefer", prefer);
        }
        return send(request.build());
    }

    /** Where entries are posted: the log is named outside of them, too. */
    static String path(String body) {
        Matcher origin = ORIGIN.matcher(body);
        return "/v1/entries?origin=" + (origin.find() ? origin.group(1) : "notary.example/none");
    }

    static String body(List<Bytes> entries) {
        return "{\"entries\":["
                + String.join(",", entries.stream().map(ServiceUnderTest::text).toList()) + "]}";
    }

    static String text(Bytes bytes) {
        return new String(bytes.toArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        return (JsonObject) Json.parse(Bytes.wrap(answer.body()), MAX_ANSWER).orThrow();
    }

    static JsonObject parsed(String text) {
        return (JsonObject) Json.parse(Bytes.utf8(text), MAX_ANSWER).orThrow();
    }

    static List<String> states(HttpResponse<byte[]> answer) {
        return json(answer).array("entries").objects().stream()
                .map(entry -> entry.text("state"))
                .toList();
    }

    String token() {
        return token;
    }

    Path folder() {
        return folder;
    }

    EmbeddedDatabase database() {
        return bean(EmbeddedDatabase.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
