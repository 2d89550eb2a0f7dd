package org.mingzheng.cli.keys;

import java.time.Duration;
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
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.suite.PublicKey;
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
     * Registers a key. The key seals its own registration: nobody registers a key of which they have only the public half.
     *
     * @param key new on the ledger
     * @param terms what it is good for
     */
    public void register(SealKey key, KeyTerms terms) {
        Drafting drafting = session.drafting(TYPE);
        PublicKey open = key.key().publicKey();
        UtcTime now = drafting.now();
        JsonObject fields = JsonObject.builder()
                .put("holder", terms.holder())
                .put("publicKey", open.encoded().base64Url())
                .put("roles", JsonArray.ofTexts(terms.roles()))
                .put("suite", open.suite().label())
                .put("validFrom", now.toString())
                .put("validUntil", new UtcTime(now.epochSecond() + terms.life().toSeconds()).toString())
                .build();
        List<Disclosure> name = terms.name().stream()
                .map(text -> drafting.disclosure("name", new JsonString(text)))
                .toList();
        append(Drafting.sealed(
                drafting.place(TYPE, key.kid(), Optional.empty()),
                drafting.event("registered", Optional.empty()),
                Fields.of(fields, name),
                "holder",
                key.key()));
    }

    /**
     * Revokes a key.
     *
     * @param kid its id
     * @param reason {@code superseded}, {@code ceased} or {@code compromised}
     * @param since when it was compromised, for that reason
     */
    public void revoke(String kid, String reason, Optional<UtcTime> since) {
        RecordAnswer record = find(kid).orElseThrow(() -> Fault.of(KeyRecords.class, "keys.unregistered", kid));
        Drafting drafting = session.drafting(TYPE);
        JsonObject fields = since.map(time -> JsonObject.builder()
                        .put("compromisedSince", time.toString())
                        .build())
                .orElse(JsonObject.empty());
        append(new Entry(
                drafting.place(TYPE, kid, Optional.of(record.events().getLast().id())),
                drafting.event("revoked", Optional.of(reason)),
                Fields.of(fields, List.of()),
                List.of(),
                List.of()));
    }

    private void append(Entry entry) {
        EntryAnswer answer =
                session.client().append(List.of(entry.canonical()), WAIT, false).getFirst();
        if (answer.receipt() instanceof ReceiptAnswer.Refused(var problem)) {
            throw Fault.of(KeyRecords.class, "keys.refused", problem);
        }
    }
}
