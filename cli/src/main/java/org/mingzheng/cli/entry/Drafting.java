package org.mingzheng.cli.entry;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Signer;
import org.mingzheng.proof.time.UtcTime;

/**
 * Makes the entries of one log. Every one is of the newest version of its type and takes effect now.
 *
 * @param channel of the ledger
 * @param origin of the log
 * @param clock says when now is
 * @param random salts and identifiers come from it
 */
public record Drafting(String channel, Origin origin, InstantSource clock, SecureRandom random) {
    private static final int SALT_SIZE = 16;

    /**
     * {@return where an entry of a record goes}
     *
     * @param type name of the record's type
     * @param record its id
     * @param previous the record's last entry; none for its first
     */
    public Place place(String type, String record, Optional<Hash> previous) {
        EntryType newest = EntryTypeFiles.newest(type);
        Bytes definition = EntryTypeFiles.rules(newest).identity().digest();
        return new Place(channel, origin, newest, definition, record, previous);
    }

    /**
     * {@return an event that the record's issuer makes happen now}
     *
     * @param name what happens
     * @param reason code of the reason, if one is told
     */
    public Event event(String name, Optional<String> reason) {
        return new Event(name, "issuer", now(), List.of(), reason);
    }

    /**
     * {@return a private field}
     *
     * @param name its name
     * @param value its value
     */
    public Disclosure disclosure(String name, Json value) {
        return new Disclosure(bytes(SALT_SIZE), name, value);
    }

    /**
     * {@return an id that nobody can guess, for a record without a natural one}
     *
     * @param type the name of the record's type, which may demand ids in the form of digests
     */
    public String recordId(String type) {
        boolean digest =
                EntryTypeFiles.rules(EntryTypeFiles.newest(type)).bounds().digestIds();
        return bytes(digest ? Hash.SIZE : SALT_SIZE).base64Url();
    }

    private Bytes bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return Bytes.wrap(bytes);
    }

    /**
     * {@return an entry with one seal}
     *
     * @param place where it goes
     * @param event what happens
     * @param fields what it sets
     * @param role in which the signer seals
     * @param signer who seals
     */
    public static Entry sealed(Place place, Event event, Fields fields, String role, Signer signer) {
        Entry entry = new Entry(place, event, fields, List.of(), List.of());
        return entry.withSeals(List.of(Seal.sign(entry, role, Vote.APPROVE, signer)));
    }

    /** {@return this second} */
    public UtcTime now() {
        return new UtcTime(clock.instant().getEpochSecond());
    }
}
