package org.mingzheng.proof.judgement;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Link;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** An entry that is being written, for a log of a ledger: everything right, unless a test says otherwise. */
public final class Draft {
    private record Signature(String role, Vote vote, PrivateKey key) {}

    private final MemoryLedger ledger;
    private LogTerms log;
    private final Definition definition;
    private final String record;
    private UtcTime effective;
    private final Map<String, Json> open = new TreeMap<>();
    private final List<Disclosure> secrets = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Signature> seals = new ArrayList<>();
    private final List<String> basis = new ArrayList<>();
    private String event = "issued";
    private String actor = "issuer";
    private Optional<String> reason = Optional.empty();

    public Draft(MemoryLedger ledger, LogTerms log, String type, String record, UtcTime effective) {
        this.ledger = ledger;
        this.log = log;
        this.record = record;
        this.effective = effective;
        definition = ledger.definitions().inForce(type, effective).orElseThrow();
    }

    /** The same, to be changed without changing this. */
    public Draft copy() {
        Draft copy = new Draft(ledger, log, definition.type().name(), record, effective);
        copy.open.putAll(open);
        copy.secrets.addAll(secrets);
        copy.links.addAll(links);
        copy.seals.addAll(seals);
        copy.basis.addAll(basis);
        copy.reason = reason;
        return copy.event(event).actor(actor);
    }

    @CanIgnoreReturnValue
    public Draft in(LogTerms other) {
        log = other;
        return this;
    }

    @CanIgnoreReturnValue
    public Draft effective(UtcTime time) {
        effective = time;
        return this;
    }

    public LogTerms log() {
        return log;
    }

    @CanIgnoreReturnValue
    public Draft event(String name) {
        event = name;
        return this;
    }

    @CanIgnoreReturnValue
    public Draft actor(String name) {
        actor = name;
        return this;
    }

    @CanIgnoreReturnValue
    public Draft basis(String code) {
        basis.add(code);
        return this;
    }

    @CanIgnoreReturnValue
    public Draft groundless() {
        basis.clear();
        reason = Optional.empty();
        return this;
    }

    @CanIgnoreReturnValue
    public Draft reason(String code) {
        reason = Optional.of(code);
        return this;
    }

    @CanIgnoreReturnValue
    public Draft field(String name, Json value) {
        open.put(name, value);
        return this;
    }

    @CanIgnoreReturnValue
    public Draft field(String name, String text) {
        return field(name, new JsonString(text));
    }

    @CanIgnoreReturnValue
    public Draft field(String name, long number) {
        return field(name, new JsonInteger(number));
    }

    @CanIgnoreReturnValue
    public Draft list(String name, String... texts) {
        return field(name, JsonArray.ofTexts(List.of(texts)));
    }

    @CanIgnoreReturnValue
    public Draft secret(String... names) {
        for (String name : names) {
            Bytes salt = Sha256.digest(Bytes.utf8(record + event + name)).slice(0, Disclosure.MIN_SALT);
            secrets.add(new Disclosure(salt, name, new JsonString("secret")));
        }
        return this;
    }

    @CanIgnoreReturnValue
    public Draft without(String field) {
        open.remove(field);
        secrets.removeIf(each -> each.name().equals(field));
        return this;
    }

    /** Links to a record's last entry. */
    @CanIgnoreReturnValue
    public Draft link(String rel, String type, String id) {
        RecordId target = new RecordId(type, id);
        links.add(new Link(
                rel, target, ledger.find(target).map(state -> state.last().hash()), Optional.empty()));
        return this;
    }

    @CanIgnoreReturnValue
    public Draft linkAt(String rel, String type, String id, UtcTime at) {
        links.add(new Link(rel, new RecordId(type, id), Optional.empty(), Optional.of(at)));
        return this;
    }

    /** Adds links as they are. */
    @CanIgnoreReturnValue
    public Draft links(List<Link> more) {
        links.addAll(more);
        return this;
    }

    @CanIgnoreReturnValue
    public Draft unlinked() {
        links.clear();
        return this;
    }

    @CanIgnoreReturnValue
    public Draft seal(String role, PrivateKey key) {
        return seal(role, key, Vote.APPROVE);
    }

    @CanIgnoreReturnValue
    public Draft seal(String role, PrivateKey key, Vote vote) {
        seals.add(new Signature(role, vote, key));
        return this;
    }

    @CanIgnoreReturnValue
    public Draft unsealed() {
        seals.clear();
        return this;
    }

    /** The entry, as it follows the record's last one. */
    public Entry entry() {
        Place place = new Place(
                log.channel(),
                log.origin(),
                definition.type(),
                definition.identity().digest(),
                record,
                ledger.find(new RecordId(definition.type().name(), record))
                        .map(RecordState::last)
                        .map(last -> last.hash()));
        Entry draft = new Entry(
                place,
                new Event(event, actor, effective, basis, reason),
                Fields.of(new JsonObject(open), secrets),
                links,
                List.of());
        return draft.withSeals(seals.stream()
                .map(each -> Seal.sign(draft, each.role(), each.vote(), each.key()))
                .toList());
    }
}
