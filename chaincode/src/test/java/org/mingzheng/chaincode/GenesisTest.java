package org.mingzheng.chaincode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.chaincode.MemoryNetwork.member;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;

class GenesisTest {
    private static final Identity ANYONE = Identity.of("NotaryMSP", "client");
    private static final JsonObject GOOD = MemoryNetwork.genesis();

    @Test
    void isRefusedOnAnotherChannel() {
        assertRefused(GOOD.with("channel", new JsonString("other")));
    }

    @Test
    void isRefusedWithFewerApprovalsThanTwoOthersOrMoreThanThereAre() {
        assertRefused(GOOD.with("approvals", new JsonInteger(1)));
        assertRefused(GOOD.with("approvals", new JsonInteger(4)));
        assertFounded(GOOD.with("approvals", new JsonInteger(3)));
    }

    @Test
    void ofThreeMembersDemandsBothOthersAndOfOneMemberNobody() {
        JsonObject three =
                members(member("A", "a", true, "a/"), member("B", "b", true, "b/"), member("C", "c", true, "c/"));
        assertFounded(three);
        assertRefused(three.with("approvals", new JsonInteger(1)));
        assertFounded(members(member("A", "a", true, "a/")).with("approvals", new JsonInteger(0)));
        assertRefused(members(member("A", "a", true, "a/")));
    }

    @Test
    void isRefusedIfMembersRepeatOrAreOutOfOrder() {
        assertRefused(
                members(member("A", "a", true, "a/"), member("A", "b", true, "b/"), member("C", "c", true, "c/")));
        assertRefused(
                members(member("B", "a", true, "a/"), member("A", "b", true, "b/"), member("C", "c", true, "c/")));
    }

    @Test
    void isRefusedIfOnePrefixBeginsWithAnotherOrIsReserved() {
        for (String prefix : List.of("a/x/", "a/", "mingzheng/", "a", "ä/", "a+b/", "/ /")) {
            assertRefused(members(
                    member("A", "a", true, "a/"), member("B", "b", true, prefix), member("C", "c", true, "c/")));
        }
    }

    @Test
    void isRefusedIfNobodyHasAPeerOrTheOwnerIsNoMember() {
        assertRefused(
                members(member("A", "a", false, "a/"), member("B", "b", false, "b/"), member("C", "c", false, "c/")));
        assertRefused(GOOD.with("owner", new JsonString("StrangerMSP")));
    }

    @Test
    void isRefusedIfTheKeyIsNotTheGovernanceLogs() {
        assertRefused(GOOD.with("key", new JsonString(LogKeys.verifier("mingzheng/other"))));
        assertRefused(GOOD.with("key", new JsonString("mingzheng/governance+00000000+AAAA")));
    }

    @Test
    void isRefusedWithAMemberTooManyOrTooFew() {
        assertRefused(GOOD.with("x", new JsonInteger(1)));
        assertRefused(GOOD.without("owner"));
        assertRefused(GOOD.with("format", new JsonString("mingzheng/governance/v2")));
    }

    @Test
    void hasAtMostThirtyTwoMembers() {
        assertFounded(members(many(32)));
        assertRefused(members(many(33)));
    }

    private static Json[] many(int count) {
        return IntStream.range(10, 10 + count)
                .mapToObj(i -> member("M" + i, "m" + i, true, "m" + i + "/"))
                .toArray(Json[]::new);
    }

    /** The good genesis with other members, the first of whom owns the governance log. */
    private static JsonObject members(Json... members) {
        JsonObject first = (JsonObject) members[0];
        return GOOD.with("members", JsonArray.of(members)).with("owner", first.value("msp"));
    }

    private static void assertFounded(JsonObject genesis) {
        assertThat(new MemoryNetwork(genesis.canonical())
                        .submit(ANYONE, "bootstrap")
                        .json()
                        .text("state"))
                .isEqualTo("effective");
    }

    private static void assertRefused(JsonObject genesis) {
        assertThat(new MemoryNetwork(genesis.canonical())
                        .submit(ANYONE, "bootstrap")
                        .refusal())
                .isEqualTo("genesis-malformed");
    }
}
