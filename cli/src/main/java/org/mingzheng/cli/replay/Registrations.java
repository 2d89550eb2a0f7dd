package org.mingzheng.cli.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.cli.finding.Evidence;
import org.mingzheng.cli.finding.FindingCode;
import org.mingzheng.cli.finding.Findings;
import org.mingzheng.proof.json.JsonObject;

/** The logs by origin; each change is checked before it is carried out. */
final class Registrations {
    private final Findings findings;
    private final Map<String, ReplayedLog> logs = new TreeMap<>();

    Registrations(Findings findings) {
        this.findings = findings;
    }

    Map<String, ReplayedLog> logs() {
        return logs;
    }

    void put(Registration registration, Evidence at) {
        String origin = registration.origin().name();
        if (findings.check(
                !logs.containsKey(origin),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at.in(origin),
                "a new log",
                "one that there is")) {
            logs.put(origin, new ReplayedLog(registration));
        }
    }

    void change(Genesis genesis, String proposer, JsonObject change, Evidence at) {
        JsonObject log = change.object("log");
        if (change.text("change").equals("register")) {
            register(genesis, proposer, log, at);
        } else {
            amend(proposer, change.text("change"), log, at);
        }
    }

    private void register(Genesis genesis, String proposer, JsonObject log, Evidence at) {
        List<String> prefixes = genesis.members().getOrDefault(proposer, List.of());
        String origin = log.text("origin");
        if (findings.check(
                prefixes.stream().anyMatch(origin::startsWith),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at.in(origin),
                String.join(" ", prefixes),
                origin)) {
            put(Registration.registered(log, proposer), at);
        }
    }

    private void amend(String proposer, String change, JsonObject terms, Evidence at) {
        String origin = terms.text("origin");
        Optional<ReplayedLog> log = Optional.ofNullable(logs.get(origin));
        boolean entitled = log.filter(known -> known.registration().owner().equals(proposer)
                        && terms.integer("revision") == known.registration().revision() + 1)
                .isPresent();
        if (findings.check(
                entitled,
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at.in(origin),
                "the next revision, by the log's owner",
                proposer)) {
            ReplayedLog known = log.orElseThrow();
            known.register(
                    change.equals("key")
                            ? known.registration().withKey(terms)
                            : known.registration().amended(terms));
        }
    }
}
