package org.mingzheng.proof.verdict;

import java.util.List;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;

/** A policy with one thing changed. */
final class SampleCasePolicy {
    private SampleCasePolicy() {}

    static TrustPolicy quorum(TrustPolicy policy, int quorum) {
        return with(policy, quorum, policy.logs());
    }

    static TrustPolicy withoutLogs(TrustPolicy policy) {
        return with(policy, policy.quorum(), List.of());
    }

    static TrustPolicy kind(TrustPolicy policy, String kind) {
        List<TrustedLog> logs = policy.logs().stream()
                .map(log -> new TrustedLog(
                        log.origin(), log.owner(), log.unit(), kind, log.open(), log.roles(), log.keys()))
                .toList();
        return with(policy, policy.quorum(), logs);
    }

    private static TrustPolicy with(TrustPolicy policy, int quorum, List<TrustedLog> logs) {
        return new TrustPolicy(
                policy.name(),
                policy.issued(),
                policy.channel(),
                policy.contract(),
                policy.organisations(),
                quorum,
                logs,
                policy.definitions(),
                policy.maxStatementAge());
    }
}
