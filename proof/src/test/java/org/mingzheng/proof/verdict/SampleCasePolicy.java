package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.trust.Ordering;
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
                        log.origin(), log.owner(), log.unit(), kind, log.open(), log.roles(), log.keys(), log.until()))
                .toList();
        return with(policy, policy.quorum(), logs);
    }

    static TrustPolicy logs(TrustPolicy policy, UnaryOperator<TrustedLog> change) {
        return with(policy, policy.quorum(), policy.logs().stream().map(change).toList());
    }

    static TrustPolicy demonstration(TrustPolicy policy) {
        return with(policy, true, policy.ended(), policy.quorum(), policy.logs());
    }

    static TrustPolicy ended(TrustPolicy policy, EndedKey... ended) {
        return with(policy, policy.demonstration(), List.of(ended), policy.quorum(), policy.logs());
    }

    static TrustPolicy ordering(TrustPolicy policy, Ordering ordering) {
        return new TrustPolicy(
                policy.name(),
                policy.term(),
                policy.demonstration(),
                policy.channel(),
                policy.contract(),
                policy.organisations(),
                policy.quorum(),
                policy.ended(),
                policy.logs(),
                policy.definitions(),
                policy.maxStatementAge(),
                Optional.of(ordering));
    }

    private static TrustPolicy with(TrustPolicy policy, int quorum, List<TrustedLog> logs) {
        return with(policy, policy.demonstration(), policy.ended(), quorum, logs);
    }

    private static TrustPolicy with(
            TrustPolicy policy, boolean demonstration, List<EndedKey> ended, int quorum, List<TrustedLog> logs) {
        return new TrustPolicy(
                policy.name(),
                policy.term(),
                demonstration,
                policy.channel(),
                policy.contract(),
                policy.organisations(),
                quorum,
                ended,
                logs,
                policy.definitions(),
                policy.maxStatementAge(),
                policy.ordering());
    }
}
