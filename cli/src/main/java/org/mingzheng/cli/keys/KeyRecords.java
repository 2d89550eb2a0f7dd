package org.mingzheng.cli.keys;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.service.EntryAnswer;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.service.RecordAnswer;
import org.mingzheng.cli.session.Session;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.time.UtcTime;

/** The life of keys on the ledger ({@code docs/spec/entry-types/key}). */
public final class KeyRecords {
    /** The name of the entry type. */
    public static final String TYPE = "key";
    /** The role of an organisation's own seal. */
    public static final String ORGANISATION_SEAL = "organisation-seal";

    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Session session;

    /**
     * The keys of an organisation.
     *
     * @param session the organisation's
     */
    public KeyRecords(Session session) {
        this.session = session;
    }

    /**
     * {@return the record of a key, if it is registered}
     *
     * @param kid its id
     */
    public Optional<RecordAnswer> find(String kid) {
        return session.client().record(new RecordId(TYPE, kid));
    }

    /**
     * Registers a key, which seals its own registration: nobody registers a key of which they have only the public half. The first
     * seal of an organisation needs nobody else; later ones, and key officers' keys, do.
     *
     * @param key new on the ledger
     * @param terms what it is good for
     * @param by a registered key that vouches for it, if one does
     */
    public void register(SealKey key, KeyTerms terms, Optional<SealKey> by) {
        Drafting drafting = session.drafting(TYPE);
        Optional<Voucher> voucher = by.map(other -> Voucher.of(other, roles(other.kid()), Voucher.REGISTERING));
        String event = terms.registration(voucher);
        List<Disclosure> name = terms.name().stream()
                .map(text -> drafting.disclosure("name", new JsonString(text)))
                .toList();
        Entry entry = new Entry(
                drafting.place(TYPE, key.kid(), Optional.empty()),
                drafting.event(event, Optional.empty()),
                Fields.of(terms.fields(event, key.key().publicKey(), drafting.now()), name),
                List.of(),
                List.of());
        List<Seal> seals = new ArrayList<>(List.of(Seal.sign(entry, "holder", Vote.APPROVE, key.key())));
        voucher.ifPresent(other -> seals.add(other.seal(entry)));
        append(entry.withSeals(seals));
    }

    /**
     * Revokes a key, or declares the compromise of one that is revoked.
     *
     * @param kid its id
     * @param reason {@code superseded}, {@code ceased} or {@code compromised}
     * @param since when it was compromised, for that reason
     * @param by the key itself or another registered one of the organisation
     */
    public void revoke(String kid, String reason, Optional<UtcTime> since, SealKey by) {
        RecordAnswer record = find(kid).orElseThrow(() -> Fault.of(KeyRecords.class, "keys.unregistered", kid));
        boolean ended = record.state().equals("revoked");
        if (ended && since.isEmpty()) {
            throw Fault.of(KeyRecords.class, "keys.ended", kid);
        }
        Drafting drafting = session.drafting(TYPE);
        JsonObject fields = since.map(time -> JsonObject.builder()
                        .put("compromisedSince", time.toString())
                        .build())
                .orElse(JsonObject.empty());
        Entry entry = new Entry(
                drafting.place(TYPE, kid, Optional.of(record.events().getLast().id())),
                ended
                        ? drafting.event("compromised", Optional.empty())
                        : drafting.event("revoked", Optional.of(reason)),
                Fields.of(fields, List.of()),
                List.of(),
                List.of());
        append(entry.withSeals(
                List.of(Voucher.of(by, roles(by.kid()), Voucher.ANY).seal(entry))));
    }

    private List<String> roles(String kid) {
        return find(kid)
                .orElseThrow(() -> Fault.of(KeyRecords.class, "keys.unregistered", kid))
                .json()
                .object("facts")
                .array("roles")
                .texts();
    }

    private void append(Entry entry) {
        EntryAnswer answer =
                session.client().append(List.of(entry.canonical()), WAIT, false).getFirst();
        if (answer.receipt() instanceof ReceiptAnswer.Refused(var problem)) {
            throw Fault.of(KeyRecords.class, "keys.refused", problem);
        }
    }
}
