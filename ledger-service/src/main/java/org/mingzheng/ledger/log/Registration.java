package org.mingzheng.ledger.log;

import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.VerifierKey;

/**
 * What the contract answers about a log ({@code docs/spec/contract.md}): under which terms it is registered, and its head.
 *
 * @param json the answer
 */
public record Registration(JsonObject json) {
    /** {@return the head} */
    public TreeHead head() {
        JsonObject head = json.object("head");
        return new TreeHead(
                head.integer("size"), Hash.ofBase64(head.text("root")).orThrow());
    }

    /** {@return whether entry bundles are served to anyone} */
    public boolean isPublic() {
        return json.bool("public");
    }

    /** {@return {@code record}, {@code bulk} or {@code governance}} */
    public String kind() {
        return json.text("kind");
    }

    /** {@return the owner's MSP id} */
    public String owner() {
        return json.text("owner");
    }

    /**
     * {@return the key in force for a tree of this size}
     *
     * @param size number of leaves
     */
    public VerifierKey key(long size) {
        String inForce = "";
        for (JsonObject each : json.array("keys").objects()) {
            inForce = each.integer("from") <= size ? each.text("key") : inForce;
        }
        return VerifierKey.parse(inForce).orThrow();
    }
}
