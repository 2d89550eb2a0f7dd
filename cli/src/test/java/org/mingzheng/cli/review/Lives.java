package org.mingzheng.cli.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.definition.Definitions;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.record.Interval;
import org.mingzheng.proof.record.LastEntry;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** Two entry types, made for these tests, and entries of them as a reading of blocks would tell them. */
public final class Lives {
    private static final Bytes PERMIT = Bytes.utf8("""
        {"format":"mingzheng/definition/v1","type":"permit","version":1,"names":{"zh":"证","en":"Permit"},
         "inForce":{"from":"2026-01-01T00:00:00Z"},"confidentiality":"public","recordId":"identifier",
         "maxStatementAge":1,"maxBackdating":9000000,
         "states":{"valid":{"standing":"good","names":{"zh":"有效","en":"Valid"}},
                   "suspended":{"standing":"suspended","names":{"zh":"中止","en":"Suspended"}}},
         "fields":{"number":{"kind":"text","most":60,"pattern":"({year})许字第{serial}号","names":{"zh":"号","en":"Number"}}},
         "number":{"field":"number","gapFree":true},
         "events":{"issued":{"names":{"zh":"颁发","en":"Issued"},"actors":["issuer"],"moves":{"new":"valid"},
                             "fields":{"required":["number"]}},
                   "suspended":{"names":{"zh":"中止","en":"Suspended"},"actors":["issuer"],"moves":{"valid":"suspended"}},
                   "reviewed":{"names":{"zh":"复核","en":"Reviewed"},"actors":["issuer"],"moves":{"suspended":"valid"}}},
         "deadlines":{"review":{"names":{"zh":"复核期限","en":"Review"},"after":["suspended"],"until":["reviewed"],
                                "period":{"workingDays":5}}}}
        """);
    private static final Bytes DECISION = Bytes.utf8("""
        {"format":"mingzheng/definition/v1","type":"decision","version":1,"names":{"zh":"决定","en":"Decision"},
         "inForce":{"from":"2026-01-01T00:00:00Z"},"confidentiality":"public","recordId":"identifier",
         "maxStatementAge":1,"maxBackdating":9000000,
         "states":{"made":{"standing":"good","names":{"zh":"已作出","en":"Made"}}},"fields":{},
         "events":{"made":{"names":{"zh":"作出","en":"Made"},"actors":["issuer"],"moves":{"new":"made"},
           "links":[{"rel":"relies-on","types":["permit"],"when":"at","standing":["good"]}]}}}
        """);

    /** Both types. */
    public static final Definitions DEFINITIONS =
            Definitions.of(List.of(PERMIT, DECISION)).orThrow();

    private static final LogRegistration LOG = new LogRegistration(
            new Origin("justice.example/2026"),
            "JusticeMSP",
            LogKind.RECORD,
            false,
            new LogRegistration.Terms("unit", List.of(), List.of(), true, List.of()),
            List.of(),
            1);

    /** What was told, in order. */
    public final List<LoggedEntry> entries = new ArrayList<>();

    final Map<RecordId, RecordState> states = new HashMap<>();

    /** Nobody has told anything. */
    public Lives() {}

    /** {@return these lives after one more event of a permit} */
    public Lives permit(
            String id, String event, String state, String effective, String known, Optional<String> number) {
        JsonObject fields = number.map(
                        text -> JsonObject.builder().put("number", text).build())
                .orElse(JsonObject.empty());
        return tell(PERMIT, new RecordId("permit", id), event, state, effective, known, fields, List.of());
    }

    /** {@return these lives after a decision that relies on a permit at an instant} */
    public Lives decision(String id, String effective, String known, String permit, String at) {
        Link link = new Link(
                "relies-on",
                new RecordId("permit", permit),
                Optional.empty(),
                Optional.of(UtcTime.parse(at).orThrow()));
        RecordId record = new RecordId("decision", id);
        return tell(DECISION, record, "made", "made", effective, known, JsonObject.empty(), List.of(link));
    }

    Lives tell(
            Bytes definition,
            RecordId record,
            String event,
            String state,
            String effective,
            String known,
            JsonObject fields,
            List<Link> links) {
        UtcTime effectiveAt = UtcTime.parse(effective).orThrow();
        long knownAt = UtcTime.parse(known).orThrow().epochSecond() * 1000;
        Optional<RecordState> before = Optional.ofNullable(states.get(record));
        Place place = new Place(
                "evidence",
                LOG.origin(),
                new EntryType(record.type(), 1),
                Sha256.digest(definition),
                record.id(),
                before.map(last -> last.last().hash()));
        Entry entry = new Entry(
                place,
                new Event(event, "issuer", effectiveAt, List.of(), Optional.empty()),
                Fields.of(fields, List.of()),
                links,
                List.of());
        Hash leaf = entry.leafHash();
        LastEntry at = new LastEntry(LOG.origin(), entries.size(), leaf);
        Interval interval = new Interval(effectiveAt, knownAt, state);
        states.put(
                record,
                before.map(last -> last.after(at, interval))
                        .orElseGet(() -> new RecordState("JusticeMSP", at, List.of(interval), JsonObject.empty())));
        Evidence evidence = new Evidence(LOG.origin().name(), entries.size(), "00");
        entries.add(new LoggedEntry(entry, leaf, LOG, entries.size(), knownAt, evidence, before));
        return this;
    }
}
