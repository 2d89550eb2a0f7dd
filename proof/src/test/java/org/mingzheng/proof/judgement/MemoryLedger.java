package org.mingzheng.proof.judgement;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.time.UtcTime;

/** What a contract would hold in its state, and logs of several organisations. */
public final class MemoryLedger {
    public static final Path TYPES = Path.of(System.getProperty("mingzheng.root", ".."), "docs/spec/entry-types");
    public static final String CHANNEL = "evidence";

    public final Map<RecordId, RecordState> records = new HashMap<>();
    public final List<Entry> entries = new ArrayList<>();
    private final Judgement judgement;

    public MemoryLedger(Definitions definitions) {
        judgement = new Judgement(definitions);
    }

    /** A ledger with the types that are shipped. */
    public static MemoryLedger shipped() {
        return new MemoryLedger(Definitions.of(texts()).orThrow());
    }

    /** The definitions that are shipped. */
    public static List<Bytes> texts() {
        try {
            List<Bytes> texts = new ArrayList<>();
            for (String type : Files.readAllLines(TYPES.resolve("index.txt"))) {
                texts.add(Bytes.wrap(Files.readAllBytes(TYPES.resolve(type).resolve("definition.json"))));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Definitions definitions() {
        return judgement.definitions();
    }

    /** A log that takes all types. */
    public LogTerms log(String msp, String... roles) {
        Set<String> types = new TreeSet<>(definitions().types());
        return new LogTerms(CHANNEL, new Origin(msp + ".example/2026"), msp, types, Set.of(roles));
    }

    public Optional<RecordState> find(RecordId id) {
        return Optional.ofNullable(records.get(id));
    }

    /** The records that a judgement of the entry looks at. */
    public Map<RecordId, RecordState> touched(Entry entry, LogTerms log) {
        Map<RecordId, RecordState> touched = new HashMap<>();
        judgement.needed(entry, log.owner()).forEach(id -> find(id).ifPresent(state -> touched.put(id, state)));
        return touched;
    }

    /** What the contract would say, changing nothing. */
    public Result<List<Move>> judge(Entry entry, LogTerms log, UtcTime time) {
        Set<RecordId> needed = judgement.needed(entry, log.owner());
        return judgement.judge(entry, log, time.epochSecond() * 1000, id -> {
            if (!needed.contains(id)) {
                throw new IllegalStateException(id + " was not said to be needed");
            }
            return find(id);
        });
    }

    /** Judges and, if the entry is good, appends it. */
    @CanIgnoreReturnValue
    public Result<List<Move>> append(Entry entry, LogTerms log, UtcTime time) {
        Result<List<Move>> judged = judge(entry, log, time);
        if (judged instanceof Result.Accepted<List<Move>>(List<Move> moves)) {
            LastEntry at = new LastEntry(log.origin(), entries.size(), entry.leafHash());
            entries.add(entry);
            moves.forEach(move -> records.put(move.record(), move.apply(find(move.record()), log.owner(), at)));
        }
        return judged;
    }
}
