package org.mingzheng.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.model.RulingModel.Told;
import org.mingzheng.proof.record.RecordAnswer;
import org.mingzheng.proof.result.Outcome;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustedDefinition;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.SampleNetwork;
import org.mingzheng.proof.verdict.SamplePolicy;
import org.mingzheng.proof.verdict.Verifier;

/**
 * For random lives of two rulings and of a writ that rests on them, the verdict's status at any instant is what a simple model says:
 * the writ is good while it is told, and each ruling on which it was told to rest is good and has the document of then.
 */
class InheritedStandingTest {
    private static final int LIVES = 12;
    private static final int STEPS = 30;
    private static final long START =
            UtcTime.parse("2026-11-24T08:00:00Z").orThrow().epochSecond();
    private static final RecordId WRIT = new RecordId("writ", "w-1");
    private static final List<String> MSPS = List.of("JusticeMSP", "NotaryMSP");
    private static final Bytes RULING_TYPE =
            Bytes.utf8(new String(StandingModelTest.RULING.toArray(), StandardCharsets.UTF_8)
                    .replace("\"maxStatementAge\":1,", "\"maxStatementAge\":604800,"));
    private static final Bytes WRIT_TYPE = Bytes.utf8("""
        {"format":"mingzheng/definition/v1","type":"writ","version":1,"names":{"zh":"执行令","en":"Writ"},
         "inForce":{"from":"2026-01-01T00:00:00Z"},"confidentiality":"by-code","recordId":"identifier",
         "maxStatementAge":604800,"maxBackdating":3000000,
         "states":{"made":{"standing":"good","names":{"zh":"甲","en":"A"}}},"fields":{},
         "events":{
          "made":{"names":{"zh":"一","en":"1"},"actors":["issuer"],"moves":{"new":"made"},
           "links":[{"rel":"executes","types":["ruling"],"least":0,"while":true}]},
          "extended":{"names":{"zh":"二","en":"2"},"actors":["issuer"],"moves":{"made":"made"},
           "links":[{"rel":"executes","types":["ruling"],"while":true}]}}}
        """);

    /** That the writ rests on a ruling, as it was then. */
    private record Ground(RecordId ruling, long effective, Optional<Hash> document) {}

    private final MemoryLedger ledger =
            new MemoryLedger(Definitions.of(List.of(RULING_TYPE, WRIT_TYPE)).orThrow());
    private final LogTerms log = new LogTerms(
            MemoryLedger.CHANNEL,
            SamplePolicy.NOTARY,
            "NotaryMSP",
            new TreeSet<>(List.of("ruling", "writ")),
            new TreeSet<>());
    private final Map<RecordId, List<Told>> rulings = new TreeMap<>((a, b) -> a.id().compareTo(b.id()));
    private final List<Ground> grounds = new ArrayList<>();
    private Optional<Entry> writ = Optional.empty();
    private long begun;

    @Test
    void aRecordIsGoodExactlyWhileItAndAllThatItRestsOnAreWhateverHappens() {
        int fallen = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            fallen += new InheritedStandingTest().live(new Random(seed));
        }
        assertThat(fallen).isPositive();
    }

    private int live(Random random) {
        for (String id : List.of("r-1", "r-2")) {
            rulings.put(new RecordId("ruling", id), new ArrayList<>());
        }
        for (int step = 0; step < STEPS; step++) {
            long now = START + step * 100L;
            RecordId ruling = new RecordId("ruling", "r-" + (1 + random.nextInt(2)));
            if (random.nextInt(4) == 0 && !rulings.get(ruling).isEmpty()) {
                rest(ruling, now, now - random.nextInt(500));
            } else {
                tell(ruling, now, now - random.nextInt(500), random, step);
            }
        }
        return compare();
    }

    private void tell(RecordId ruling, long now, long effective, Random random, int step) {
        List<Told> told = rulings.get(ruling);
        String event =
                told.isEmpty() ? "made" : StandingModelTest.EVENTS.get(random.nextInt(StandingModelTest.EVENTS.size()));
        Bytes digest = Sha256.digest(Bytes.utf8("document " + step));
        Fields fields =
                event.equals("made") ? new Fields(JsonObject.empty(), Map.of("document", digest)) : Fields.none();
        Entry entry = entry(ruling, RULING_TYPE, event, effective, fields, List.of());
        if (ledger.append(entry, log, new UtcTime(now)).isAccepted()) {
            told.add(new Told(event, effective, entry.leafHash()));
        }
    }

    private void rest(RecordId ruling, long now, long effective) {
        Link link = new Link("executes", ruling, Optional.empty(), Optional.empty());
        String event = writ.isEmpty() ? "made" : "extended";
        Entry entry = entry(WRIT, WRIT_TYPE, event, effective, Fields.none(), List.of(link));
        if (ledger.append(entry, log, new UtcTime(now)).isAccepted()) {
            begun = writ.isEmpty() ? effective : begun;
            writ = writ.or(() -> Optional.of(entry));
            grounds.add(new Ground(ruling, effective, new RulingModel(rulings.get(ruling)).document(effective)));
        }
    }

    private boolean good(long at) {
        Map<RecordId, Optional<Hash>> relied = new HashMap<>();
        grounds.stream()
                .filter(ground -> ground.effective() <= at)
                .forEach(ground -> relied.put(ground.ruling(), ground.document()));
        return at >= begun
                && relied.entrySet().stream().allMatch(each -> {
                    RulingModel ruling = new RulingModel(rulings.get(each.getKey()));
                    boolean same =
                            each.getValue().isEmpty() || ruling.document(at).equals(each.getValue());
                    return same && ruling.standing(at).equals(Optional.of(Standing.GOOD));
                });
    }

    private int compare() {
        SealedFile file = file();
        Verifier verifier =
                new Verifier(SamplePolicy.policy(List.of(trusted("ruling", RULING_TYPE), trusted("writ", WRIT_TYPE))));
        int fallen = 0;
        for (long at = START - 600; at < START + STEPS * 100L; at += 50) {
            Question question =
                    Question.aboutEntry(new UtcTime(START + STEPS * 100L)).at(new UtcTime(at));
            assertThat(verifier.verify(file, question).status().claim().outcome())
                    .isEqualTo(good(at) ? Outcome.PROVEN : Outcome.CONTRADICTED);
            fallen += at >= begun && !good(at) ? 1 : 0;
        }
        return fallen;
    }

    private static TrustedDefinition trusted(String type, Bytes definition) {
        return new TrustedDefinition(new EntryType(type, 1), Sha256.digest(definition), new UtcTime(0));
    }

    private SealedFile file() {
        Entry sealed = writ.orElseThrow();
        List<Bytes> leaves = ledger.entries.stream().map(Entry::canonical).toList();
        long time = (START + STEPS * 100L) * 1000;
        LoggedEntry logged = new LoggedEntry(
                sealed.canonical(),
                List.of(SampleNetwork.REAL.receipt(
                        SamplePolicy.NOTARY,
                        leaves,
                        ledger.entries.indexOf(sealed),
                        SampleNetwork.logKey(SamplePolicy.NOTARY),
                        time,
                        MSPS)),
                List.of());
        List<StatedRecord> stated = new ArrayList<>();
        ledger.records.forEach((id, record) -> stated.add(
                SampleNetwork.REAL.stated(id, new RecordAnswer(record, leaves.size()).canonical(), time, MSPS)));
        return new SealedFile(sealed.leafHash(), List.of(logged), stated, List.of(RULING_TYPE, WRIT_TYPE));
    }

    private Entry entry(RecordId id, Bytes definition, String event, long effective, Fields fields, List<Link> links) {
        Optional<Hash> previous = ledger.find(id).map(record -> record.last().hash());
        Place place = new Place(
                MemoryLedger.CHANNEL,
                SamplePolicy.NOTARY,
                new EntryType(id.type(), 1),
                Sha256.digest(definition),
                id.id(),
                previous);
        Event told = new Event(event, "issuer", new UtcTime(effective), List.of(), Optional.empty());
        return new Entry(place, told, fields, links, List.of());
    }
}
