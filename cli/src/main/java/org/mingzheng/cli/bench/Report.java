package org.mingzheng.cli.bench;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingzheng.network.definition.Kind;
import org.mingzheng.network.definition.Ordering;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;

/** What was measured, where, with which settings. */
final class Report {
    private record Line(String what, long value, String unit) {}

    private final Kind kind;
    private final Ordering ordering;
    private final List<Line> lines = new ArrayList<>();

    Report(Kind kind, Ordering ordering) {
        this.kind = kind;
        this.ordering = ordering;
    }

    void add(String what, long value, String unit) {
        lines.add(new Line(what, value, unit));
    }

    void print(PrintWriter out) {
        out.println(network() + "; " + machine());
        lines.forEach(
                line -> out.println(String.format(Locale.ROOT, "%,12d %-9s %s", line.value, line.unit, line.what)));
        out.flush();
    }

    Bytes json() {
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
                .put("network", network())
                .put("machine", machine())
                .put("measured", new JsonArray(measured))
                .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                .build()
                .canonical();
    }

    private String network() {
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
