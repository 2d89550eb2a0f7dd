package org.mingzheng.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.time.UtcTime;

/** Plain entries: deposits, which need no seal. */
final class TestEntries {
    static final String CHANNEL = "evidence";

    private TestEntries() {}

    static List<Bytes> deposits(Origin origin, String name, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> entry(origin, "deposited", name + "-" + i, Optional.empty(), 0))
                .toList();
    }

    static Bytes supplement(Origin origin, String record, Bytes before) {
        return entry(origin, "supplemented", record, Optional.of(Hash.leaf(before)), 0);
    }

    static Bytes unknownEvent(Origin origin, String record) {
        return entry(origin, "celebrated", record, Optional.empty(), 0);
    }

    /** In effect later or earlier than now. */
    static Bytes shifted(Origin origin, String record, long seconds) {
        return entry(origin, "deposited", record, Optional.empty(), seconds);
    }

    private static Bytes entry(Origin origin, String event, String record, Optional<Hash> previous, long shift) {
        Place place = new Place(CHANNEL, origin, new EntryType("deposit", 1), Definitions.DEPOSIT, record, previous);
        UtcTime at = new UtcTime(Instant.now().getEpochSecond() + shift);
        JsonObject open = JsonObject.builder().put("title", "存证 " + record).build();
        return new Entry(
                        place,
                        new Event(event, "issuer", at, List.of(), Optional.empty()),
                        new Fields(open, Map.of()),
                        List.of(),
                        List.of())
                .canonical();
    }
}
