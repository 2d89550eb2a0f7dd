package org.mingzheng.audit;

import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.audit.replay.TrustedLedger;
import org.mingzheng.audit.served.Served;
import org.mingzheng.audit.served.ServiceAwayException;
import org.mingzheng.audit.stated.Chain;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.log.TreeHead;

/** Compares logs with all that a service serves of them. */
record ServiceCheck(TrustedLedger trust, Chain chain, Served service, Findings findings, Scope scope, Sample sample) {
    Optional<LogResult.Served> check(ReplayedLog log) {
        Comparison comparison = new Comparison(trust, chain, service, findings, scope.patience());
        try {
            Optional<TreeHead> head = comparison.checkpoint(log);
            if (head.isEmpty()) {
                unserved(log);
            }
            return head.map(shown -> compared(log, shown, comparison));
        } catch (ServiceAwayException e) {
            findings.add(FindingCode.SERVICE_SILENT, Evidence.of(log.origin()), "an answer", "" + e.getMessage());
            return Optional.empty();
        }
    }

    /** Of a log without leaves there is no checkpoint; and a service need not serve every log. */
    private void unserved(ReplayedLog log) {
        boolean named = scope.origins().contains(log.origin());
        if (log.size() > 0) {
            findings.add(
                    named ? FindingCode.LOG_HIDDEN : FindingCode.SERVICE_UNASKED,
                    Evidence.of(log.origin()),
                    "a checkpoint of the log",
                    "none that can be used");
        }
    }

    private LogResult.Served compared(ReplayedLog log, TreeHead head, Comparison comparison) {
        Withheld withheld = new Withheld();
        TileCheck.Compared tiles = new TileCheck(service, findings, withheld, scope.most()).check(log, head);
        EntryCheck check = new EntryCheck(service, comparison, findings, withheld);
        boolean told = log.registration().kind() == LogKind.RECORD;
        int receipts = 0;
        int histories = 0;
        for (LoggedEntry entry : told ? sample.of(log.origin(), head.size()) : List.<LoggedEntry>of()) {
            receipts += check.receipt(log, entry) ? 1 : 0;
            RecordId record = entry.entry().place().recordId();
            histories += check.history(log, record, chain.replay().records()) ? 1 : 0;
        }
        withheld.tell(log.origin(), findings);
        return new LogResult.Served(head.size(), tiles.tiles(), tiles.bundles(), receipts, histories);
    }
}
