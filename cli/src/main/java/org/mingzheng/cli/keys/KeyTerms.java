package org.mingzheng.cli.keys;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.time.UtcTime;

/**
 * What a key is registered for.
 *
 * @param roles in which it may seal
 * @param holder {@code person} or {@code organisation}
 * @param name of the holder: a private field, of which the ledger holds a digest
 * @param life how long it is valid, from now on
 */
public record KeyTerms(List<String> roles, String holder, Optional<String> name, Duration life) {
    private static final String FOUNDED = "founded";

    /** The event that registers such a key. */
    String registration(Optional<Voucher> voucher) {
        if (voucher.isPresent()) {
            return voucher.get().role().equals(Voucher.SUPERVISOR) ? "restored" : "entrusted";
        }
        if (roles.contains(Voucher.KEY_OFFICER)) {
            throw Fault.of(KeyRecords.class, "keys.by");
        }
        return roles.contains(KeyRecords.ORGANISATION_SEAL) ? FOUNDED : "registered";
    }

    /** The public fields of that event. */
    JsonObject fields(String event, PublicKey open, UtcTime now) {
        JsonObject fields = JsonObject.builder()
                .put("holder", holder)
                .put("publicKey", open.encoded().base64Url())
                .put("roles", JsonArray.ofTexts(roles))
                .put("suite", open.suite().label())
                .put("validFrom", now.toString())
                .put("validUntil", new UtcTime(now.epochSecond() + life.toSeconds()).toString())
                .build();
        return event.equals(FOUNDED) ? fields.with("founding", new JsonString("1")) : fields;
    }
}
