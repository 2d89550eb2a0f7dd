package org.mingzheng.proof.json;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An entry of 600 bytes. An operation is a byte, so a score in operations a microsecond is in megabytes a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@OperationsPerInvocation(JsonBenchmark.SIZE)
public class JsonBenchmark {
    static final int SIZE = 600;

    /** The script of the texts; the characters of {@code han} have three bytes. */
    @Param({"ascii", "han"})
    public String script = "";

    private Json value = JsonNull.NULL;
    private Bytes text = Bytes.empty();

    @Setup
    public void makeEntry() {
        JsonObject bare = entry(script.equals("han") ? "济南市槐荫区人民法院" : "Jinan Huaiyin court");
        int left = SIZE - bare.with("note", new JsonString("")).canonical().size();
        value = bare.with("note", new JsonString("x".repeat(left)));
        text = value.canonical();
    }

    private static JsonObject entry(String name) {
        return JsonObject.builder()
                .put("channel", "evidence")
                .put("definition", "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730")
                .put("effectiveAt", 1763942400)
                .put("event", "issue")
                .put("links", JsonArray.ofTexts(List.of("award/2026-0001", "award/2026-0002")))
                .put("origin", "sd.example/jinan-notary/2026")
                .put(
                        "private",
                        JsonObject.builder()
                                .put("document", "n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg")
                                .put("holder", "LCa0a2j_xo_5m0U8HTBBNBNCLXBkg7-g-YpeiGJm564")
                                .build())
                .put("record", "2026-000123")
                .put("subject", name)
                .put("version", 1)
                .build();
    }

    @Benchmark
    public Bytes write() {
        return value.canonical();
    }

    @Benchmark
    public Result<Json> parse() {
        return Json.parse(text, SIZE);
    }

    @Benchmark
    public Result<Json> parseCanonical() {
        return Json.parseCanonical(text, SIZE);
    }
}
