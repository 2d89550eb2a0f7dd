package org.mingzheng.cli.trust;

import java.time.Duration;
import java.util.Locale;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.trust.TrustedOrganisation;

/**
 * A policy in words.
 *
 * @param texts where it is said
 */
record Shown(Texts texts) {
    void show(PolicyFile file) {
        TrustPolicy policy = file.policy();
        texts.say("trust.policy", policy.name(), policy.issued(), file.file());
        texts.say("trust.until", policy.until());
        if (policy.demonstration()) {
            texts.say("trust.demonstration");
        }
        texts.say("trust.signer", file.signer().encoded());
        texts.say("trust.fingerprint", file.fingerprint());
        texts.say("trust.grounds." + file.grounds().name().toLowerCase(Locale.ROOT));
        file.pinned().ifPresent(key -> texts.say("trust.differs", key.key().name(), Fingerprint.of(key)));
        texts.say("trust.ledger", policy.channel(), policy.contract());
        texts.say("trust.quorum", policy.quorum(), policy.organisations().size());
        policy.ordering().ifPresent(ordering -> texts.say("trust.ordering", ordering.code()));
        policy.organisations().forEach(this::show);
        policy.ended()
                .forEach(each -> texts.say(
                        each.compromised() ? "trust.compromised-key" : "trust.ended-key",
                        each.key().hex(),
                        each.from()));
        texts.say("trust.age", Duration.ofSeconds(policy.maxStatementAge()).toHours());
        texts.say("trust.logs", policy.logs().size());
        policy.logs().forEach(this::show);
        texts.say("trust.definitions", policy.definitions().size());
        policy.definitions()
                .forEach(each ->
                        texts.line("  " + each.type() + "  " + each.digest().hex()));
    }

    private void show(TrustedOrganisation each) {
        texts.say(
                "trust.organisation",
                each.name(),
                each.msp(),
                Sha256.digest(each.signingCa()).hex());
        each.until().ifPresent(end -> texts.say("trust.ended", end));
    }

    private void show(TrustedLog log) {
        texts.say("trust.log", log.origin(), log.owner(), log.unit(), log.kind(), String.join(" ", log.roles()));
        log.until().ifPresent(size -> texts.say("trust.ended-log", size));
        log.keys()
                .forEach(
                        key -> texts.line("    " + key.from() + "  " + key.key().encoded()));
    }
}
