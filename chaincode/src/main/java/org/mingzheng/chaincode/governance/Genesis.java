package org.mingzheng.chaincode.governance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.chaincode.transaction.Keys;
import org.mingzheng.chaincode.transaction.Limits;
import org.mingzheng.chaincode.transaction.RefusalReason;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.RejectedException;

/** Who takes part, and how many of the others must approve a change ({@code docs/spec/governance.md}, The genesis). */
record Genesis(
        String channel, Origin origin, String owner, String key, List<Member> members, int approvals, JsonObject json) {
    static final String FORMAT = "mingzheng/governance/v1";

    private static final int MAX_MEMBERS = 32;
    private static final int USUAL_APPROVALS = 2;
    private static final Rules RULES = new Rules(RefusalReason.GENESIS_MALFORMED);

    static Genesis parse(Bytes text) {
        try {
            Json json = Json.parseCanonical(text, Limits.GENESIS_BYTES).orThrow();
            RULES.require(json instanceof JsonObject, "genesis", "not an object");
            return read((JsonObject) json);
        } catch (RejectedException e) {
            throw new RefusedException(
                    RefusalReason.GENESIS_MALFORMED, "genesis", e.rejection().toString());
        }
    }

    /** The genesis that was written at the founding. */
    static Genesis in(State state) {
        Map<String, Bytes> values = state.read(Set.of(Keys.GOVERNANCE));
        Bytes text = values.get(Keys.GOVERNANCE);
        if (text == null) {
            throw new RefusedException(RefusalReason.NOT_FOUNDED, "bootstrap has not run");
        }
        return parse(text);
    }

    private static Genesis read(JsonObject json) {
        json.onlyFields("approvals", "channel", "format", "key", "members", "origin", "owner");
        RULES.require(json.text("format").equals(FORMAT), "format", "not " + FORMAT);
        Origin origin = new Origin(json.text("origin"));
        List<Member> members =
                json.array("members").objects().stream().map(Member::read).toList();
        requireMembers(members, origin);
        int approvals = approvals(json.integer("approvals"), members.size());
        String owner = json.text("owner");
        RULES.require(members.stream().anyMatch(m -> m.msp().equals(owner)), "owner", "not a member");
        String key = RULES.key("key", json.text("key"), origin);
        return new Genesis(json.text("channel"), origin, owner, key, members, approvals, json);
    }

    private static void requireMembers(List<Member> members, Origin origin) {
        RULES.require(!members.isEmpty() && members.size() <= MAX_MEMBERS, "members", "not 1 to " + MAX_MEMBERS);
        for (int i = 1; i < members.size(); i++) {
            boolean ascending =
                    members.get(i - 1).msp().compareTo(members.get(i).msp()) < 0;
            RULES.require(ascending, "members", "not ascending, each once");
        }
        RULES.require(members.stream().anyMatch(Member::peer), "members", "none has a peer");
        List<String> prefixes =
                members.stream().flatMap(m -> m.prefixes().stream()).toList();
        for (String prefix : prefixes) {
            boolean own = prefixes.stream().filter(prefix::startsWith).count() == 1;
            RULES.require(own, "prefixes", "one begins with another");
            boolean free = !prefix.startsWith(Member.RESERVED) && !origin.name().startsWith(prefix);
            RULES.require(free, "prefixes", "one is reserved");
        }
    }

    private static int approvals(long approvals, int members) {
        long least = Math.min(USUAL_APPROVALS, members - 1);
        RULES.require(approvals >= least && approvals < members, "approvals", "not " + least + " to " + (members - 1));
        return (int) approvals;
    }

    Optional<Member> member(String msp) {
        return members.stream().filter(member -> member.msp().equals(msp)).findFirst();
    }

    /** Those that endorse a log which all must endorse. */
    List<String> endorsers() {
        return members.stream().filter(Member::peer).map(Member::msp).toList();
    }
}
