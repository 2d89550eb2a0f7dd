package org.mingzheng.audit.registry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.proof.block.Invocation;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.entry.EntryType;
import org.mingzheng.proof.entry.Event;
import org.mingzheng.proof.entry.Fields;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.time.UtcTime;

/** The entry that the contract writes for an act of governance ({@code docs/spec/governance.md}, "Entries"). */
record GovernanceEntry(String record, String event, String actor, JsonObject fields) {
    private static final EntryType TYPE = new EntryType(LogKind.GOVERNANCE.code(), 1);
    private static final Bytes DEFINITION = Sha256.digest(Bytes.utf8("mingzheng/governance/v1"));

    /** The act must have written exactly this entry. */
    void require(Act act, Origin origin, Findings findings) {
        Bytes text = text(act.call(), origin, act.previous());
        findings.check(
                text.equals(act.entry()), FindingCode.GOVERNANCE_DIFFERS, act.at(), words(text), words(act.entry()));
    }

    private static String words(Bytes entry) {
        return new String(entry.unsafeArray(), StandardCharsets.UTF_8);
    }

    private Bytes text(Invocation call, Origin origin, Optional<Hash> previous) {
        Place place = new Place(call.channel(), origin, TYPE, DEFINITION, record, previous);
        Event told = new Event(event, actor, new UtcTime(call.timeMillis() / 1000), List.of(), Optional.empty());
        return new Entry(place, told, new Fields(fields, Map.of()), List.of(), List.of()).canonical();
    }
}
