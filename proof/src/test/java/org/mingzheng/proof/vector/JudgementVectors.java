package org.mingzheng.proof.vector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.conformance.Conformance;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.life.Judged;
import org.mingzheng.proof.life.Lives;
import org.mingzheng.proof.life.OfficerCases;
import org.mingzheng.proof.life.TribunalCases;
import org.mingzheng.proof.life.VersionCases;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/**
 * Judgements of {@code definition.md}: of every type an entry that begins a record, one that goes on, and some that are spoilt, so that most
 * reasons come up; then what depends on officers' certificates, on a tribunal's votes, and on the version in force.
 */
final class JudgementVectors {
    private static final int SPOILT = 3;

    private JudgementVectors() {}

    static Stream<Vector> all() {
        List<Vector> vectors = new ArrayList<>();
        Set<String> seen = new HashSet<>(Set.of("ok"));
        Lives.types().forEach(type -> {
            List<Judged> first = Judged.first(type);
            List<Judged> later = Judged.later(type);
            vectors.add(good(name(first.getFirst()), "An entry that its type allows.", first.getFirst()));
            vectors.add(good(name(later.getFirst()), "An entry that its type allows.", later.getFirst()));
            spoilt(first, seen).forEach(vectors::add);
            spoilt(later, seen).forEach(vectors::add);
            spoilt(Judged.otherStates(type), seen).forEach(vectors::add);
        });
        cases(OfficerCases.all()).forEach(vectors::add);
        cases(TribunalCases.all()).forEach(vectors::add);
        cases(VersionCases.all()).forEach(vectors::add);
        return vectors.stream();
    }

    private static Stream<Vector> cases(List<Judged> cases) {
        return cases.stream().map(judged -> {
            String name = name(judged) + "-" + judged.what().replace(' ', '-');
            String why = judged.what().substring(0, 1).toUpperCase(Locale.ROOT)
                    + judged.what().substring(1) + ".";
            return judged.code().equals("ok")
                    ? good(name, why, judged)
                    : Vector.bad("judgement", name, why, files(judged), reason(judged.code()));
        });
    }

    private static Vector good(String name, String why, Judged judged) {
        Map<String, Bytes> files = files(judged);
        return switch (Conformance.run("judgement", files)) {
            case Result.Accepted<Bytes>(Bytes output) -> Vector.good("judgement", name, why, files, output);
            case Result.Rejected<Bytes>(var rejection) -> throw new AssertionError(name + ": " + rejection);
        };
    }

    private static String name(Judged judged) {
        Entry entry = judged.entry();
        return entry.place().type().name() + "-" + entry.event().name();
    }

    /** The first that must be answered with a reason not seen yet. */
    private static Stream<Vector> spoilt(List<Judged> all, Set<String> seen) {
        return all.stream()
                .filter(judged -> seen.add(judged.code()))
                .limit(SPOILT)
                .map(judged -> Vector.bad(
                        "judgement",
                        name(judged) + "-" + judged.code(),
                        "Good but for one thing: " + judged.what() + ".",
                        files(judged),
                        reason(judged.code())));
    }

    private static Reason reason(String code) {
        return Stream.of(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Bytes> files(Judged judged) {
        Map<String, Bytes> files = new TreeMap<>();
        files.put("entry", judged.entry().canonical());
        files.put("log", log(judged.log()));
        files.put("time", Bytes.utf8(judged.time().epochSecond() * 1000 + "\n"));
        files.put("records", records(judged));
        definitions(judged.entry()).forEach((type, text) -> files.put(type + "-definition", text));
        return files;
    }

    private static Bytes log(LogTerms log) {
        return JsonObject.builder()
                .put("channel", log.channel())
                .put("origin", log.origin().name())
                .put("owner", log.owner())
                .put("roles", JsonArray.ofTexts(List.copyOf(new TreeSet<>(log.roles()))))
                .put("types", JsonArray.ofTexts(List.copyOf(new TreeSet<>(log.types()))))
                .build()
                .canonical();
    }

    private static Bytes records(Judged judged) {
        Map<String, Json> records = new TreeMap<>();
        judged.records()
                .forEach((id, state) -> records.put(
                        id.toString(), Json.parse(state.canonical(), 1 << 16).orThrow()));
        return new JsonObject(records).canonical();
    }

    /** Of the entry's type, of the types it links to and of keys. */
    private static Map<String, Bytes> definitions(Entry entry) {
        Set<String> types = new TreeSet<>(Set.of("key", entry.place().type().name()));
        entry.links().forEach(link -> types.add(link.record().type()));
        Map<String, Bytes> texts = new TreeMap<>();
        for (Bytes text : MemoryLedger.texts()) {
            Definition definition = Definition.parse(text).orThrow();
            if (types.contains(definition.type().name())) {
                texts.put(definition.type().toString().replace("/", "-"), text);
            }
        }
        return texts;
    }
}
