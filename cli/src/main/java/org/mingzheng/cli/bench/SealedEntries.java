package org.mingzheng.cli.bench;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.entry.Drafting;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Disclosure;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.entry.Vote;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;
import org.mingzheng.proof.time.UtcTime;

/**
 * Documents under the organisation's P-256 seal; and certificates with a number each and three such seals, the most that a contract
 * has to check of an everyday entry.
 */
final class SealedEntries {
    /** What the log must take. */
    static final List<String> TYPES = List.of("document", "key", "notarial-certificate");

    private static final String DOCUMENT = TYPES.get(0);
    private static final String KEY = TYPES.get(1);
    private static final String CERTIFICATE = TYPES.get(2);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final long DAY = 86_400;

    private record Sealer(String role, String holder, PrivateKey key) {}

    private final Drafting drafting;
    private final List<Sealer> sealers = new ArrayList<>();
    private final LocalDate today;
    private long serial;

    SealedEntries(Drafting drafting) {
        this.drafting = drafting;
        this.today = drafting.clock().instant().atOffset(CHINA).toLocalDate();
        for (String role : List.of("notary", "approver", "organisation-seal")) {
            String holder = role.startsWith("organisation") ? "organisation" : "person";
            sealers.add(new Sealer(role, holder, PrivateKey.generate(SignatureSuite.ES256, new SecureRandom())));
        }
    }

    /** {@return the registrations of the keys, which come first} */
    List<Bytes> keys() {
        return sealers.stream().map(this::registration).toList();
    }

    private Bytes registration(Sealer sealer) {
        PublicKey open = sealer.key.publicKey();
        UtcTime now = drafting.now();
        JsonObject fields = JsonObject.builder()
                .put("holder", sealer.holder)
                .put("publicKey", open.encoded().base64Url())
                .put("roles", JsonArray.ofTexts(List.of(sealer.role)))
                .put("suite", open.suite().label())
                .put("validFrom", now.toString())
                .put("validUntil", new UtcTime(now.epochSecond() + DAY).toString())
                .build();
        boolean seal = sealer.holder.equals("organisation");
        return Drafting.sealed(
                        drafting.place(KEY, SealHeader.kid(open), Optional.empty()),
                        drafting.event(seal ? "founded" : "registered", Optional.empty()),
                        Fields.of(seal ? fields.with("founding", new JsonString("1")) : fields, List.of()),
                        "holder",
                        sealer.key)
                .canonical();
    }

    /** {@return documents that begin records} */
    List<Bytes> documents(int count) {
        List<Bytes> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(document().canonical());
        }
        return all;
    }

    private Entry document() {
        serial++;
        Sealer office = sealers.getLast();
        return Drafting.sealed(
                drafting.place(DOCUMENT, "d" + serial, Optional.empty()),
                drafting.event("issued", Optional.empty()),
                Fields.of(JsonObject.empty(), List.of(drafting.disclosure("document", new JsonString("document")))),
                office.role,
                office.key);
    }

    /** {@return certificates that begin records} */
    List<Bytes> certificates(int count) {
        List<Bytes> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(certificate().canonical());
        }
        return all;
    }

    private Entry certificate() {
        serial++;
        Event event =
                new Event("issued", "issuer", drafting.now(), List.of("cn:notarisation-law:32"), Optional.empty());
        JsonObject open = JsonObject.builder()
                .put("issuedOn", today.toString())
                .put("matterClass", "contract")
                .put("number", "(" + today.getYear() + ")示例证字第" + serial + "号")
                .build();
        List<Disclosure> secrets = List.of(
                drafting.disclosure("document", new JsonString("document")),
                drafting.disclosure("parties", new JsonString("parties")));
        Entry bare = new Entry(
                drafting.place(CERTIFICATE, "c" + serial, Optional.empty()),
                event,
                Fields.of(open, secrets),
                List.of(),
                List.of());
        return bare.withSeals(sealers.stream()
                .map(each -> Seal.sign(bare, each.role, Vote.APPROVE, each.key))
                .toList());
    }
}
