package org.mingzheng.audit;

import java.util.List;
import java.util.Map;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.trust.TrustedKey;
import org.mingzheng.proof.trust.TrustedLog;

/**
 * Compares what a trust policy says of logs with what governance registered: by it, verifiers judge. It may be older than the newest
 * registration, and know fewer logs and keys.
 */
record PolicyCheck(TrustPolicy policy, Map<String, ReplayedLog> logs, Findings findings) {
    void check(Scope scope) {
        policy.logs().stream().filter(log -> scope.covers(log.origin().name())).forEach(this::check);
    }

    private void check(TrustedLog log) {
        ReplayedLog registered = logs.get(log.origin().name());
        Evidence at = Evidence.of(log.origin().name());
        if (registered == null) {
            findings.add(FindingCode.POLICY_DIFFERS, at, "no such log", "a log of " + log.owner());
        } else {
            compare(log, registered.registration(), at);
        }
    }

    private void compare(TrustedLog log, LogRegistration registered, Evidence at) {
        String ours = registered.owner() + " " + registered.kind().code();
        String told = log.owner() + " " + log.kind();
        findings.check(ours.equals(told), FindingCode.POLICY_DIFFERS, at, ours, told);
        List<LogRegistration.Key> keys = registered.keys();
        for (TrustedKey key : log.keys()) {
            LogRegistration.Key named =
                    new LogRegistration.Key(key.from(), key.key().encoded());
            findings.check(keys.contains(named), FindingCode.POLICY_DIFFERS, at, keys, named);
        }
    }
}
