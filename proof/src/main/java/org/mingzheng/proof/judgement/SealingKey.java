package org.mingzheng.proof.judgement;

import java.util.Optional;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.entry.Seal;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.suite.PublicKey;
import org.mingzheng.proof.suite.SignatureSuite;

/**
 * The key of a seal: the type {@code key} is the language's own, its facts are {@code suite}, {@code publicKey}, {@code roles} and
 * {@code holder}.
 *
 * @param record of the key
 */
record SealingKey(RecordState record) {
    private static final String TYPE = "key";

    static RecordId record(String kid) {
        return new RecordId(TYPE, kid);
    }

    static SealingKey of(Matter matter, Seal seal) {
        return matter.records()
                .apply(record(seal.header().kid()))
                .map(SealingKey::new)
                .orElseThrow(() ->
                        new RejectedException(Reason.KEY_NOT_REGISTERED, "seals", "no key of this id is registered"));
    }

    /** Whether the key's holder may seal in this role, and when the entry takes effect and now. */
    void require(Matter matter, String role, Optional<String> holder) {
        boolean granted = Matter.names(record.facts().value("roles"), role)
                && holder.map(kind -> Matter.names(record.facts().value("holder"), kind))
                        .orElse(true);
        Matter.require(granted, Reason.KEY_ROLE, "seals", "the key is registered for other roles");
        Definition definition = matter.definitions()
                .newest(TYPE)
                .orElseThrow(() -> new RejectedException(Reason.UNKNOWN_TYPE, "seals", "keys have no definition"));
        boolean revoked = definition.standing(record.state()) != Standing.GOOD;
        Matter.require(!revoked, Reason.KEY_REVOKED, "seals", "the key is revoked");
        boolean valid = definition
                .standing(record, matter.effective(), matter.time())
                .filter(Standing.GOOD::equals)
                .isPresent();
        Matter.require(valid, Reason.KEY_NOT_VALID, "seals", "the key was not valid when the entry takes effect");
    }

    PublicKey publicKey() {
        return in(record.facts());
    }

    /** The key in the fields {@code suite} and {@code publicKey}. */
    static PublicKey in(JsonObject fields) {
        SignatureSuite suite = SignatureSuite.of(fields.text("suite")).orThrow();
        return PublicKey.of(suite, Bytes.ofBase64Url(fields.text("publicKey")).orThrow())
                .orThrow();
    }
}
