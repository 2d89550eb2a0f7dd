package org.mingzheng.cli.trust;

import java.time.Duration;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;

/**
 * A policy in words.
 *
 * @param texts where it is said
 */
record Shown(Texts texts) {
    void show(PolicyFile file) {
        TrustPolicy policy = file.policy();
        texts.say("trust.policy", policy.name(), policy.issued(), file.file());
        texts.say("trust.signer", file.signer().encoded());
        texts.say("trust.ledger", policy.channel(), policy.contract());
        texts.say("trust.quorum", policy.quorum(), policy.organisations().size());
        policy.organisations()
                .forEach(each -> texts.say(
                        "trust.organisation",
                        each.name(),
                        each.msp(),
                        Sha256.digest(each.signingCa()).hex()));
        texts.say("trust.age", Duration.ofSeconds(policy.maxStatementAge()).toHours());
        texts.say("trust.logs", policy.logs().size());
        policy.logs().forEach(this::show);
        texts.say("trust.definitions", policy.definitions().size());
        policy.definitions()
                .forEach(each ->
                        texts.line("  " + each.type() + "  " + each.digest().hex()));
    }

    private void show(TrustedLog log) {
        texts.say("trust.log", log.origin(), log.owner(), log.unit(), log.kind(), String.join(" ", log.roles()));
        log.keys()
                .forEach(
                        key -> texts.line("    " + key.from() + "  " + key.key().encoded()));
    }
}
