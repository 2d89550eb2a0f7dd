package org.mingzheng.chaincode.genesis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mingzheng.chaincode.transaction.RefusedException;
import org.mingzheng.chaincode.transaction.State;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.contract.StateKeys;
import org.mingzheng.proof.fabric.EndorsementPolicy;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.RejectedException;

/**
 * Who takes part, and how many of the others must approve a change ({@code docs/spec/governance.md}, The genesis).
 *
 * @param channel that it is for
 * @param origin of the governance log
 * @param owner MSP id of the member that publishes the governance log's checkpoints
 * @param key the governance log's first verifier key
 * @param members ascending by MSP id
 * @param approvals how many other members must approve
 * @param json all of it
 */
public record Genesis(
        String channel, Origin origin, String owner, String key, List<Member> members, int approvals, JsonObject json) {
    /** The format of genesis and changes, and its major version. */
    public static final String FORMAT = "mingzheng/governance/v1";

    private static final int MAX_MEMBERS = 32;
    private static final int USUAL_APPROVALS = 2;
    private static final Rules RULES = new Rules(RefusalReason.GENESIS_MALFORMED);

    /** Copies the members. */
    public Genesis {
        members = List.copyOf(members);
    }

    /**
     * {@return the genesis in a file}
     *
     * @param text the file's exact bytes
     * @throws RefusedException with {@link RefusalReason#GENESIS_MALFORMED}
     */
    public static Genesis parse(Bytes text) {
        try {
            Json json = Json.parseCanonical(text, ContractLimits.GENESIS_BYTES).orThrow();
            RULES.require(json instanceof JsonObject, "genesis", "not an object");
            return read((JsonObject) json);
        } catch (RejectedException e) {
            throw new RefusedException(
                    RefusalReason.GENESIS_MALFORMED, "genesis", e.rejection().toString());
        }
    }

    /**
     * {@return the genesis that was written at the founding; it must be this organisation's own, too}
     *
     * @param state where it is
     * @param ownFile reads this organisation's copy
     * @throws RefusedException if there is none, or another
     */
    public static Genesis in(State state, Supplier<Bytes> ownFile) {
        Map<String, Bytes> values = state.read(Set.of(StateKeys.GOVERNANCE));
        Bytes text = values.get(StateKeys.GOVERNANCE);
        if (text == null) {
            throw new RefusedException(RefusalReason.NOT_FOUNDED, "bootstrap has not run");
        }
        if (!text.equals(ownFile.get())) {
            throw new RefusedException(
                    RefusalReason.GENESIS_DIFFERS,
                    "genesis",
                    "the ledger was founded with another than this machine's");
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
        List<String> shapes = prefixes.stream().map(Likeness::of).toList();
        for (String shape : shapes) {
            boolean own = shapes.stream().filter(shape::startsWith).count() == 1;
            RULES.require(own, "prefixes", "one begins with another, or looks so");
            boolean free = !shape.startsWith(Member.RESERVED)
                    && !Likeness.of(origin.name()).startsWith(shape);
            RULES.require(free, "prefixes", "one is reserved");
        }
        long names = members.stream().map(m -> Likeness.of(m.name())).distinct().count();
        RULES.require(names == members.size(), "name", "two look the same");
    }

    private static int approvals(long approvals, int members) {
        long least = Math.min(USUAL_APPROVALS, members - 1);
        RULES.require(approvals >= least && approvals < members, "approvals", "not " + least + " to " + (members - 1));
        return (int) approvals;
    }

    /**
     * {@return a member, if it is one}
     *
     * @param msp MSP id
     */
    public Optional<Member> member(String msp) {
        return members.stream().filter(member -> member.msp().equals(msp)).findFirst();
    }

    /** {@return the policy under which a peer of every member that has one must endorse the change of a key} */
    public Bytes policyOfAll() {
        return EndorsementPolicy.allOf(
                members.stream().filter(Member::peer).map(Member::msp).toList());
    }
}
