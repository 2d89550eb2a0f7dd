package org.mingzheng.audit.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/** The logs by origin; each change is checked before it is carried out. */
public final class Registrations {
    private final Findings findings;
    private final Map<String, ReplayedLog> logs = new TreeMap<>();

    /**
     * No log.
     *
     * @param findings where to put what is wrong
     */
    public Registrations(Findings findings) {
        this.findings = findings;
    }

    /** {@return the logs by origin} */
    public Map<String, ReplayedLog> logs() {
        return logs;
    }

    /** Takes a registration, and gives the log if it is new. */
    Optional<ReplayedLog> put(LogRegistration registration, long time) {
        String origin = registration.origin().name();
        ReplayedLog known = logs.get(origin);
        if (known != null) {
            known.register(registration);
            return Optional.empty();
        }
        ReplayedLog begun = new ReplayedLog(registration, time);
        logs.put(origin, begun);
        return Optional.of(begun);
    }

    /** The value under the key of all logs. */
    Bytes value() {
        return new JsonArray(logs.values().stream()
                        .<Json>map(log -> listed(log.registration()))
                        .toList())
                .canonical();
    }

    private static JsonObject listed(LogRegistration log) {
        return JsonObject.builder()
                .put("digest", log.digest().base64Url())
                .put("origin", log.origin().name())
                .put("owner", log.owner())
                .put("unit", log.terms().unit())
                .build();
    }

    /** The registration after a change, if the change is possible. */
    Optional<LogRegistration> after(Genesis genesis, String proposer, JsonObject change, Evidence at) {
        JsonObject log = change.object("log");
        Evidence here = at.in(log.text("origin"));
        return change.text("change").equals("register")
                ? registered(genesis, proposer, log, here)
                : amended(proposer, change.text("change"), log, here);
    }

    private Optional<LogRegistration> registered(Genesis genesis, String proposer, JsonObject log, Evidence at) {
        List<String> prefixes = genesis.members().getOrDefault(proposer, List.of());
        String origin = log.text("origin");
        boolean granted = findings.check(
                prefixes.stream().anyMatch(origin::startsWith),
                FindingCode.GOVERNANCE_UNAUTHORISED,
                at,
                String.join(" ", prefixes),
                origin);
        boolean free = findings.check(
                !logs.containsKey(origin), FindingCode.GOVERNANCE_UNAUTHORISED, at, "a new log", "one that there is");
        return granted && free ? Optional.of(registration(log, proposer)) : Optional.empty();
    }

    private static LogRegistration registration(JsonObject log, String owner) {
        return new LogRegistration(
                new Origin(log.text("origin")),
                owner,
                LogKind.of(log.text("kind")),
                log.text("endorsement").equals("all"),
                LogRegistration.Terms.read(log),
                List.of(new LogRegistration.Key(0, log.text("key"))),
                1);
    }

    private Optional<LogRegistration> amended(String proposer, String change, JsonObject terms, Evidence at) {
        Optional<LogRegistration> log =
                Optional.ofNullable(logs.get(terms.text("origin"))).map(ReplayedLog::registration);
        boolean entitled = log.filter(
                        known -> known.owner().equals(proposer) && terms.integer("revision") == known.revision() + 1)
                .isPresent();
        if (!findings.check(
                entitled, FindingCode.GOVERNANCE_UNAUTHORISED, at, "the next revision, by the log's owner", proposer)) {
            return Optional.empty();
        }
        return log.filter(known -> isPossible(known, change, terms, at))
                .map(known -> change.equals("key")
                        ? known.with(new LogRegistration.Key(terms.integer("from"), terms.text("key")))
                        : known.with(LogRegistration.Terms.read(terms)));
    }

    private boolean isPossible(LogRegistration log, String change, JsonObject terms, Evidence at) {
        return switch (change) {
            case "key" -> {
                long last = log.keys().getLast().from();
                yield findings.check(
                        terms.integer("from") > last,
                        FindingCode.GOVERNANCE_UNAUTHORISED,
                        at,
                        "a key from more than " + last + " leaves",
                        terms.integer("from"));
            }
            case "amend" ->
                findings.check(
                        log.kind() != LogKind.GOVERNANCE,
                        FindingCode.GOVERNANCE_UNAUTHORISED,
                        at,
                        "a log with terms",
                        "the governance log");
            default -> findings.check(false, FindingCode.GOVERNANCE_UNAUTHORISED, at, "a change", change);
        };
    }
}
