package org.mingzheng.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** What was measured, where, with which settings. */
final class Report {
    private record Line(String what, long value, String unit) {}

    private final String network;
    private final JsonObject settings;
    private final List<Line> lines = new ArrayList<>();

    /** Settings are those of the measurement: how many, how long. */
    Report(Kind kind, Ordering ordering, JsonObject settings) {
        this.network = network(kind, ordering);
        this.settings = settings;
    }

    void add(String what, long value, String unit) {
        lines.add(new Line(what, value, unit));
    }

    /** Prints the table, and writes it as JSON where that is wanted. */
    void publish(PrintWriter out, @Nullable Path json) throws IOException {
        print(out);
        if (json != null) {
            Files.write(json, json().toArray());
        }
    }

    private void print(PrintWriter out) {
        out.println(network + "; " + machine());
        if (!settings.members().isEmpty()) {
            out.println(settings.members().entrySet().stream()
                    .map(each -> each.getKey() + " " + words(each.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        lines.forEach(
                line -> out.println(String.format(Locale.ROOT, "%,12d %-9s %s", line.value, line.unit, line.what)));
        out.flush();
    }

    private static String words(Json value) {
        return new String(value.canonical().unsafeArray(), StandardCharsets.UTF_8);
    }

    private Bytes json() {
        List<Json> measured = new ArrayList<>();
        for (Line line : lines) {
            measured.add(JsonObject.builder()
                    .put("what", line.what)
                    .put("value", line.value)
                    .put("unit", line.unit)
                    .build());
        }
        return JsonObject.builder()
                .put("format", "mingzheng/bench/v1")
                .put("network", network)
                .put("settings", settings)
                .put("machine", machine())
                .put("measured", new JsonArray(measured))
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .build()
                .canonical();
    }

    private static String network(Kind kind, Ordering ordering) {
        return kind == Kind.EMBEDDED ? "embedded network (one process)" : "native network, ordering " + ordering.word();
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " processors, Java "
                + Runtime.version().feature() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + String.format(Locale.ROOT, ", load %.1f", load());
    }

    /** What else the processors were doing when the report was made, the measurement itself included. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
