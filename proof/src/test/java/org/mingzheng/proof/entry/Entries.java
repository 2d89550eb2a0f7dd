package org.mingzheng.proof.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** Sample entries, the same at every run. */
final class Entries {
    static final Hash PREVIOUS = Hash.leaf(Bytes.utf8("the entry before"));

    private Entries() {}

    static List<Entry> all() {
        return List.of(minimal(), full());
    }

    /** A record's first entry with nothing that may be left out. */
    static Entry minimal() {
        return new Entry(
                place(Optional.empty()), event(List.of(), Optional.empty()), Fields.none(), List.of(), List.of());
    }

    static Entry full() {
        return new Entry(
                place(Optional.of(PREVIOUS)),
                event(List.of("cn:notarization-law:39", "cn:notarization-rules:63"), Optional.of("clerical-error")),
                new Fields(
                        JsonObject.builder()
                                .put("matterClass", "合同")
                                .put("copies", 3)
                                .build(),
                        Map.of("parties", Sha256.digest(Bytes.utf8("parties")))),
                List.of(
                        new Link(
                                "corrects",
                                new RecordId("notarial-certificate", "n-1"),
                                Optional.of(PREVIOUS),
                                Optional.empty()),
                        new Link("relies-on", new RecordId("key", "k-1"), Optional.empty(), Optional.of(time()))),
                List.of());
    }

    static Place place(Optional<Hash> previous) {
        return new Place(
                "evidence",
                new Origin("sd.example/jinan-notary/2026"),
                new EntryType("notarial-certificate", 1),
                Sha256.digest(Bytes.utf8("definition")),
                "2026-1234",
                previous);
    }

    static Event event(List<String> basis, Optional<String> reason) {
        return new Event("issued", "issuer", time(), basis, reason);
    }

    static UtcTime time() {
        return UtcTime.parse("2026-11-24T08:30:00Z").orThrow();
    }
}
