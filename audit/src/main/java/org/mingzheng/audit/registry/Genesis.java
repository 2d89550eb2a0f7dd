package org.mingzheng.audit.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.LogKind;
import org.mingzheng.proof.contract.LogRegistration;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * What the governance log was founded with.
 *
 * @param json all of it
 * @param approvals how many other members a change needs
 * @param members by MSP, each with the beginnings of its origins
 * @param endorsers the members with a peer
 */
public record Genesis(JsonObject json, long approvals, Map<String, List<String>> members, List<String> endorsers) {
    /** In the bytes of the entry that founded. */
    static Genesis of(Bytes entry) {
        return read(Entry.parse(entry).orThrow().fields().open().object("genesis"));
    }

    static RejectedException missing() {
        return new RejectedException(Reason.APPEND_MALFORMED, "nothing was founded before");
    }

    /** The public fields of that entry. */
    JsonObject fields() {
        return JsonObject.empty().with("genesis", json);
    }

    private static Genesis read(JsonObject json) {
        Map<String, List<String>> members = new TreeMap<>();
        json.array("members")
                .objects()
                .forEach(member ->
                        members.put(member.text("msp"), member.array("prefixes").texts()));
        List<String> endorsers = json.array("members").objects().stream()
                .filter(member -> member.bool("peer"))
                .map(member -> member.text("msp"))
                .toList();
        return new Genesis(json, json.integer("approvals"), Map.copyOf(members), endorsers);
    }

    /** The governance log's own. */
    LogRegistration registration() {
        String governance = LogKind.GOVERNANCE.code();
        return new LogRegistration(
                new Origin(json.text("origin")),
                json.text("owner"),
                LogKind.GOVERNANCE,
                true,
                new LogRegistration.Terms(governance, List.of(governance), List.of(), true, List.of()),
                List.of(new LogRegistration.Key(0, json.text("key"))),
                1);
    }
}
