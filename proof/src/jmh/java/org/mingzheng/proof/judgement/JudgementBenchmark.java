package org.mingzheng.proof.judgement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.life.Judged;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** All that the contract does with one entry: from its bytes and its records' to the bytes of the records that it changes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JudgementBenchmark {
    /** The first has no seal, the second one; the third has three, the last three and two links. */
    @Param({"deposit", "document", "notarial-certificate", "penalty-decision"})
    public String type = "";

    private final Judgement judgement = new Judgement(MemoryLedger.shipped().definitions());
    private Bytes text = Bytes.empty();
    private LogTerms log = MemoryLedger.shipped().log("AnyMSP");
    private long time;
    private final Map<RecordId, Bytes> state = new HashMap<>();

    @Setup
    public void aRightEntry() {
        Judged judged = Judged.most(type);
        text = judged.entry().canonical();
        log = judged.log();
        time = judged.time().epochSecond() * 1000;
        judged.records().forEach((id, record) -> state.put(id, record.canonical()));
    }

    @Benchmark
    public Map<RecordId, Bytes> judge() {
        Entry entry = Entry.parse(text).orThrow();
        Map<RecordId, RecordState> records = new HashMap<>();
        for (RecordId id : judgement.needed(entry, log.owner())) {
            Optional.ofNullable(state.get(id))
                    .ifPresent(value -> records.put(id, RecordState.parse(value).orThrow()));
        }
        List<Move> moves = judgement
                .judge(entry, log, time, id -> Optional.ofNullable(records.get(id)))
                .orThrow();
        LastEntry at = new LastEntry(log.origin(), 0, Hash.leaf(text));
        Map<RecordId, Bytes> changed = new HashMap<>();
        for (Move move : moves) {
            RecordState after = move.apply(Optional.ofNullable(records.get(move.record())), log.owner(), at);
            changed.put(move.record(), after.canonical());
        }
        return changed;
    }
}
