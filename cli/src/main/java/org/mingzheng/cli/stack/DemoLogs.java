package org.mingzheng.cli.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingzheng.cli.entry.EntryTypeFiles;
import org.mingzheng.cli.governance.LogTerms;
import org.mingzheng.network.definition.NetworkDefinition;
import org.mingzheng.network.definition.Organisation;

/** The logs that a ledger on this machine begins with: a record log for each member, and a bulk log for the notaries. */
final class DemoLogs {
    private static final String YEAR = "2026";
    private static final List<String> ITEMS = List.of("item", "rating", "recording");
    private static final Map<String, List<String>> ROLES = Map.of(
            "JusticeMSP", List.of("reconsideration", "supervisor"),
            "CourtMSP", List.of("court"),
            "ArbitrationMSP", List.of("arbitrator"));
    private static final String NOTARY = "NotaryMSP";

    private DemoLogs() {}

    static List<LogTerms> of(NetworkDefinition network) {
        List<LogTerms> logs = new ArrayList<>();
        for (Organisation member : network.organisations()) {
            logs.add(recordLog(member));
            if (member.msp().equals(NOTARY)) {
                logs.add(bulkLog(member));
            }
        }
        return logs;
    }

    private static LogTerms recordLog(Organisation member) {
        return new LogTerms(
                member.domain() + "/" + YEAR,
                member.msp(),
                member.name(),
                "record",
                EntryTypeFiles.names(),
                ROLES.getOrDefault(member.msp(), List.of()),
                true);
    }

    private static LogTerms bulkLog(Organisation member) {
        return new LogTerms(
                member.domain() + "/bulk/" + YEAR, member.msp(), member.name(), "bulk", ITEMS, List.of(), true);
    }
}
