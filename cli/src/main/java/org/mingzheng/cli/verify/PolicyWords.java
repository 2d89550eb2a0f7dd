package org.mingzheng.cli.verify;

import java.util.Locale;
import org.mingzheng.cli.trust.PolicyFile;
import org.mingzheng.network.report.Texts;

/**
 * By whose rules it was judged, in words: which policy, whose signature, and whether anybody compared the key.
 *
 * @param names in the language of the person
 * @param policy that judged
 */
record PolicyWords(Names names, PolicyFile policy) {
    void tell() {
        Texts texts = names.texts();
        texts.say(
                "verify.policy",
                policy.policy().name(),
                names.time(policy.policy().issued()));
        String grounds = policy.grounds().name().toLowerCase(Locale.ROOT).replace('_', '-');
        texts.say(
                "verify.policy-signer",
                policy.signer().key().name(),
                policy.fingerprint(),
                texts.text("verify.grounds." + grounds));
        policy.pinned()
                .ifPresent(
                        pinned -> texts.say("verify.policy-other", pinned.key().name()));
    }
}
