package org.mingzheng.cli.load;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;

/**
 * Entries of about 600 bytes, each the first of its record and without seal: what is measured is the service, not the making of
 * signatures.
 *
 * @param place of any such entry: the record's id is replaced
 * @param event what happens, now
 * @param ids gives a new record's id each time
 */
public record Deposits(Place place, Event event, Supplier<String> ids) {
    private static final int FILLER = 220;
    private static final Bytes BEGIN = Bytes.utf8("{\"entries\":[");
    private static final Bytes END = Bytes.utf8("]}");

    /** {@return the body of a request with one entry} */
    public Bytes body() {
        Place own = new Place(
                place.channel(), place.origin(), place.type(), place.definition(), ids.get(), Optional.empty());
        JsonObject open = JsonObject.builder().put("remark", "x".repeat(FILLER)).build();
        Entry entry = new Entry(own, event, Fields.of(open, List.of()), List.of(), List.of());
        return BEGIN.concat(entry.canonical()).concat(END);
    }

    /**
     * {@return bodies, made before the load begins}
     *
     * @param count how many
     */
    public Queue<Bytes> bodies(int count) {
        Queue<Bytes> made = new ArrayDeque<>(count);
        for (int i = 0; i < count; i++) {
            made.add(body());
        }
        return new ConcurrentLinkedQueue<>(made);
    }
}
