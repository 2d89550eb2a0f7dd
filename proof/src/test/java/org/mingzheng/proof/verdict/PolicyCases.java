package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.verdict.VerdictCase.Expected;

/** What a policy says of itself, and of logs that ended. */
final class PolicyCases {
    private static final TrustPolicy POLICY = SamplePolicy.policy(SampleDefinitions.trusted());

    private PolicyCases() {}

    static Stream<VerdictCase> all() {
        return Stream.of(
                all(Reason.TRUST_POLICY_ENDED, "The first instant after the policy's term.")
                        .now("2036-11-01T00:00:00Z"),
                all(Reason.TRUST_POLICY_AHEAD, "The policy is more than 15 minutes from the future.")
                        .now("2026-10-31T23:44:59Z"),
                of("log-ended", "The log ended before this tree.", Expected.GOOD.all(Reason.LOG_KEY_RANGE))
                        .policy(endedLogs(2)),
                of("log-ends", "The log's last tree is this one.", Expected.GOOD)
                        .policy(endedLogs(3)),
                of(
                                "demonstrations-policy",
                                "The policy is a demonstration's, so the verdict is.",
                                new Expected(true, List.of(), List.of(), List.of()))
                        .policy(SampleCasePolicy.demonstration(POLICY)));
    }

    private static VerdictCase all(Reason reason, String why) {
        return of(reason.code(), why, Expected.GOOD.all(reason));
    }

    private static VerdictCase of(String name, String why, Expected expected) {
        return VerdictCase.of(name, why, new SampleFile(), expected);
    }

    private static TrustPolicy endedLogs(long size) {
        UnaryOperator<TrustedLog> ended = log -> new TrustedLog(
                log.origin(),
                log.owner(),
                log.unit(),
                log.kind(),
                log.open(),
                log.roles(),
                log.keys(),
                Optional.of(size));
        return SampleCasePolicy.logs(POLICY, ended);
    }
}
