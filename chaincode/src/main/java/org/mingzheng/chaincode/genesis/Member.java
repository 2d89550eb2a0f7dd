package org.mingzheng.chaincode.genesis;

import java.util.List;
import java.util.regex.Pattern;
import org.mingzheng.proof.contract.RefusalReason;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;

/**
 * An organisation of the network.
 *
 * @param msp MSP id
 * @param name what people call it
 * @param peer whether it endorses
 * @param prefixes beginnings of the origins that it may register, ascending
 */
public record Member(String msp, String name, boolean peer, List<String> prefixes) {
    static final String RESERVED = "mingzheng/";

    private static final int MAX_PREFIXES = 16;
    private static final Pattern MSP = Pattern.compile("[A-Za-z][A-Za-z0-9.-]{0,63}");
    private static final Pattern PREFIX = Pattern.compile("[!-*,-~]{1,99}/");
    private static final Rules RULES = new Rules(RefusalReason.GENESIS_MALFORMED);

    /** Copies the prefixes. */
    public Member {
        prefixes = List.copyOf(prefixes);
    }

    static Member read(JsonObject json) {
        json.onlyFields("msp", "name", "peer", "prefixes");
        String msp = json.text("msp");
        RULES.require(MSP.matcher(msp).matches(), "msp", "not " + MSP.pattern());
        List<String> prefixes = RULES.set("prefixes", json.array("prefixes").texts(), MAX_PREFIXES, PREFIX);
        RULES.require(!prefixes.isEmpty(), "prefixes", "a member without prefix");
        return new Member(msp, RULES.label("name", json.text("name")), json.bool("peer"), prefixes);
    }

    /**
     * {@return whether a log's name is this member's to give}
     *
     * @param origin of the log
     */
    public boolean mayRegister(Origin origin) {
        return prefixes.stream().anyMatch(origin.name()::startsWith);
    }
}
