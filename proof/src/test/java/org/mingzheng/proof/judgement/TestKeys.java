package org.mingzheng.proof.judgement;

import org.mingzheng.proof.entry.SealHeader;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.time.UtcTime;

/** Registrations of keys. */
public final class TestKeys {
    public static final long VALID_SECONDS = 1000L * 86_400;

    private TestKeys() {}

    public static Draft registration(MemoryLedger ledger, LogTerms log, PrivateKey key, UtcTime from, String... roles) {
        Draft draft = new Draft(ledger, log, "key", SealHeader.kid(key.publicKey()), from);
        return fields(draft, key, from, roles).seal("holder", key);
    }

    static Draft fields(Draft draft, PrivateKey key, UtcTime from, String... roles) {
        boolean organisation = roles[0].equals("organisation-seal");
        Draft begun = organisation ? draft.event("founded").field("founding", "1") : draft.event("registered");
        return begun.field("suite", key.publicKey().suite().label())
                .field("publicKey", key.publicKey().encoded().base64Url())
                .list("roles", roles)
                .field("holder", organisation ? "organisation" : "person")
                .field("validFrom", from.toString())
                .field("validUntil", new UtcTime(from.epochSecond() + VALID_SECONDS).toString());
    }
}
