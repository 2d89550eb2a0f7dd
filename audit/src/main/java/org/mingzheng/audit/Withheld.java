package org.mingzheng.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;

/** What a service did not show of a log, perhaps because whoever asks has no right to it: no contradiction, and not compared. */
final class Withheld {
    private final Map<String, Integer> counts = new TreeMap<>();

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    void tell(String origin, Findings findings) {
        findings.check(
                counts.isEmpty(),
                FindingCode.SERVICE_WITHHOLDS,
                Evidence.of(origin),
                "all that is compared of the log",
                counts.entrySet().stream()
                        .map(each -> each.getValue() + " " + each.getKey())
                        .collect(Collectors.joining(", ", "nothing for ", "")));
    }
}
