package org.mingzheng.proof.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.judgement.LogTerms;
import org.mingzheng.proof.judgement.MemoryLedger;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.model.RulingModel.Told;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/**
 * For random sequences of events, a record's standing and document at any instant are what a simple model says, which knows neither
 * intervals nor definitions: the worst of the state and the marks that the accepted events have left until then.
 */
class StandingModelTest {
    private static final int LIVES = 60;
    private static final int STEPS = 40;
    private static final long START = 1_780_000_000L;
    private static final RecordId RECORD = new RecordId("ruling", "r-1");
    static final List<String> EVENTS =
            List.of("made", "remitted", "ended", "stayed", "resumed", "voided-in-part", "published");

    static final Bytes RULING = Bytes.utf8("""
        {"format":"mingzheng/definition/v1","type":"ruling","version":1,"names":{"zh":"裁定","en":"Ruling"},
         "inForce":{"from":"2026-01-01T00:00:00Z"},"confidentiality":"by-code","recordId":"identifier",
         "maxStatementAge":1,"maxBackdating":3000000,
         "states":{"made":{"standing":"good","names":{"zh":"甲","en":"A"}},
          "remitted":{"standing":"pending","names":{"zh":"乙","en":"B"}},"ended":{"standing":"ended","names":{"zh":"丙","en":"C"}}},
         "marks":{"stayed":{"standing":"suspended","names":{"zh":"丁","en":"D"}},
          "void-in-part":{"standing":"suspended","names":{"zh":"戊","en":"E"}},
          "published":{"standing":"good","names":{"zh":"己","en":"F"}}},
         "fields":{"document":{"private":true,"names":{"zh":"文书","en":"Document"}}},
         "events":{
          "made":{"names":{"zh":"一","en":"1"},"actors":["issuer"],"document":"new","moves":{"new":"made","remitted":"made","made":"made"},
           "clears":["stayed"],"fields":{"required":["document"]}},
          "remitted":{"names":{"zh":"二","en":"2"},"actors":["issuer"],"moves":{"made":"remitted"}},
          "ended":{"names":{"zh":"三","en":"3"},"actors":["issuer"],"moves":{"made":"ended","remitted":"ended"},"effect":"start","bars":["stayed"]},
          "stayed":{"names":{"zh":"四","en":"4"},"actors":["issuer"],"moves":{"made":"made","remitted":"remitted"},"sets":["stayed"]},
          "resumed":{"names":{"zh":"五","en":"5"},"actors":["issuer"],"moves":{"made":"made","remitted":"remitted"},"clears":["stayed"],"needs":["stayed"]},
          "voided-in-part":{"names":{"zh":"六","en":"6"},"actors":["issuer"],"moves":{"made":"made","remitted":"remitted"},"sets":["void-in-part"],"effect":"start"},
          "published":{"names":{"zh":"七","en":"7"},"actors":["issuer"],"moves":{"made":"made"},"sets":["published"],"bars":["void-in-part"]}}}
        """);

    @Test
    void standingAndDocumentAreThoseOfASimpleModelWhateverHappens() {
        for (int seed = 0; seed < LIVES; seed++) {
            live(new Random(seed));
        }
    }

    private static void live(Random random) {
        MemoryLedger ledger = new MemoryLedger(Definitions.of(List.of(RULING)).orThrow());
        Definition type = Definition.parse(RULING).orThrow();
        LogTerms log = ledger.log("HomeMSP");
        List<Told> told = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            long now = START + step * 100L;
            long effective = now - random.nextInt(500);
            String event = told.isEmpty() ? "made" : EVENTS.get(random.nextInt(EVENTS.size()));
            Optional<RecordState> before = ledger.find(RECORD);
            Entry entry =
                    entry(event, effective, before.map(record -> record.last().hash()), step);
            if (ledger.append(entry, log, new UtcTime(now)).isAccepted()) {
                told.add(new Told(event, effective, entry.leafHash()));
            }
            compare(type, ledger.find(RECORD), new RulingModel(List.copyOf(told)));
        }
        assertThat(told).hasSizeGreaterThan(1);
    }

    private static void compare(Definition type, Optional<RecordState> record, RulingModel model) {
        for (long at = START - 600; at < START + STEPS * 100L; at += 50) {
            UtcTime instant = new UtcTime(at);
            assertThat(record.flatMap(known -> type.standing(known, instant, Long.MAX_VALUE)))
                    .isEqualTo(model.standing(at));
            assertThat(record.flatMap(known -> known.documentAt(instant, Long.MAX_VALUE))
                            .flatMap(Interval::document))
                    .isEqualTo(model.document(at));
        }
        assertThat(record.map(RecordState::marks).orElse(Set.of())).isEqualTo(model.marks());
    }

    private static Entry entry(String event, long effective, Optional<Hash> previous, int step) {
        Place place = new Place(
                MemoryLedger.CHANNEL,
                new Origin("HomeMSP.example/2026"),
                new EntryType("ruling", 1),
                Sha256.digest(RULING),
                RECORD.id(),
                previous);
        Event told = new Event(event, "issuer", new UtcTime(effective), List.of(), Optional.empty());
        Bytes digest = Sha256.digest(Bytes.utf8("document " + step));
        Fields fields =
                event.equals("made") ? new Fields(JsonObject.empty(), Map.of("document", digest)) : Fields.none();
        return new Entry(place, told, fields, List.of(), List.of());
    }
}
