package org.mingzheng.audit;

import java.util.List;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.stated.RecordResult;

/**
 * Says what an audit did not look at although it was asked about it: nobody may take that for looked at and good. What an option
 * leaves out ({@code --origin}, {@code --offline}) was not asked about.
 */
record Coverage(Scope scope, Findings findings) {
    private static final Evidence EVERYWHERE = Evidence.of("");

    void tell(List<String> unasked, boolean served, RecordResult records) {
        findings.check(
                unasked.isEmpty(),
                FindingCode.PEERS_UNASKED,
                EVERYWHERE,
                "heads and records that these organisations' peers sign",
                String.join(" ", unasked));
        findings.check(
                served || scope.offline(),
                FindingCode.SERVICE_UNASKED,
                EVERYWHERE,
                "what a service shows",
                "no service was named");
        findings.check(
                scope.sample().isEmpty(),
                FindingCode.SAMPLED,
                EVERYWHERE,
                records.all() + " records, and all tiles",
                records.asked() + " records, and as many tiles of each log");
    }
}
