package org.mingzheng.chaincode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.time.UtcTime;

/** Writes entries that differ in one thing. */
record Entries(String channel, String origin, Instant effective, String type, String actor, JsonObject fields) {
    Entries(String channel, String origin, Instant effective) {
        this(
                channel,
                origin,
                effective,
                SampleType.NAME,
                "issuer",
                JsonObject.builder().put("title", "公证书").build());
    }

    Entry first(String record) {
        return entry(record, Optional.empty());
    }

    Entry next(Entry before) {
        return next(before.place().record(), before.leafHash());
    }

    Entry next(String record, Hash previous) {
        return entry(record, Optional.of(previous));
    }

    Entries onChannel(String other) {
        return new Entries(other, origin, effective, type, actor, fields);
    }

    Entries in(String other) {
        return new Entries(channel, other, effective, type, actor, fields);
    }

    Entries later(Duration by) {
        return new Entries(channel, origin, effective.plus(by), type, actor, fields);
    }

    Entries ofType(String other) {
        return new Entries(channel, origin, effective, other, actor, fields);
    }

    Entries by(String other) {
        return new Entries(channel, origin, effective, type, other, fields);
    }

    Entries saying(String title) {
        JsonObject other = JsonObject.builder().put("title", title).build();
        return new Entries(channel, origin, effective, type, actor, other);
    }

    Entries saying(String remark, String more) {
        JsonObject other =
                JsonObject.builder().put("more", more).put("remark", remark).build();
        return new Entries(channel, origin, effective, type, actor, other);
    }

    /** An entry that links to the last entry of another record, which its type may move. */
    Entry annulling(String record, Entry target) {
        Link link = new Link("annuls", target.place().recordId(), Optional.of(target.leafHash()), Optional.empty());
        Entry bare = first(record);
        return new Entry(bare.place(), bare.event(), bare.fields(), List.of(link), List.of());
    }

    private Entry entry(String record, Optional<Hash> previous) {
        Place place =
                new Place(channel, new Origin(origin), new EntryType(type, 1), SampleType.DIGEST, record, previous);
        Event event = new Event("noted", actor, new UtcTime(effective.getEpochSecond()), List.of(), Optional.empty());
        return new Entry(place, event, new Fields(fields, Map.of()), List.of(), List.of());
    }
}
