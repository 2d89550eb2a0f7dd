package org.mingzheng.cli.verify;

import org.mingzheng.cli.trust.PolicyFile;

/**
 * By whose rules it was judged, in words.
 *
 * @param names in the language of the person
 * @param policy that judged
 */
record PolicyWords(Names names, PolicyFile policy) {
    void tell() {
        names.texts()
                .say(
                        "verify.policy",
                        policy.policy().name(),
                        names.time(policy.policy().issued()),
                        policy.signer().encoded());
    }
}
