package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;

class SyntaxTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "a1-b", "a-", "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-0123456789"})
    void takesLowerCaseWordsAsNames(String name) {
        assertThat(new RecordId(name, "1").type()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1a",
                "-a",
                "a_b",
                "a/b",
                "á",
                "abcdefghijklmnopqrstuvwxyz-abcdefghijklmnopqrstuvwxyz-0123456789-"
            })
    void refusesOtherNames(String name) {
        String longest = name.length() > 64 ? name.substring(0, 65) : name;
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new RecordId(longest, "1"));
        assertRefused(
                Reason.IDENTIFIER_MALFORMED,
                () -> new Event(longest, "a", Entries.time(), List.of(), Optional.empty()));
        assertRefused(
                Reason.IDENTIFIER_MALFORMED,
                () -> new Event("a", longest, Entries.time(), List.of(), Optional.empty()));
        assertRefused(
                Reason.IDENTIFIER_MALFORMED,
                () -> new Link(longest, new RecordId("a", "1"), Optional.empty(), Optional.empty()));
    }

    @Test
    void takesIdentifiersOfOthersAndKeyedOnes() {
        String licence = "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F";
        for (String id : List.of(licence, "-_".repeat(64), "urn:x:1", "a".repeat(128))) {
            assertThat(new RecordId("a", id).id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".a", "a/b", "a b", "a%20b", "第17号", "a~", "\n"})
    void refusesOtherIdentifiers(String id) {
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new RecordId("a", id));
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> Entries.place(id, Optional.empty()));
        assertRefused(
                Reason.IDENTIFIER_MALFORMED, () -> new Event("a", "b", Entries.time(), List.of(id), Optional.empty()));
        assertRefused(
                Reason.IDENTIFIER_MALFORMED, () -> new Event("a", "b", Entries.time(), List.of(), Optional.of(id)));
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new RecordId("a", "a".repeat(129)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "a-b", "_sd", "...", "字"})
    void refusesOtherFieldsThanWordsInCamelCase(String name) {
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new Fields(field(name), Map.of()));
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new Fields(JsonObject.empty(), Map.of(name, Sha256.digest())));
    }

    @Test
    void aFieldsNameHasAtMost64Characters() {
        assertThat(new Fields(field("aZ09".repeat(16)), Map.of()).open().members())
                .hasSize(1);
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> new Fields(field("a".repeat(65)), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Evidence", "1", "a_b", ".a"})
    void refusesNamesThatFabricGivesNoChannel(String channel) {
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> onChannel(channel));
    }

    @Test
    void aChannelsNameHasAtMost249Characters() {
        assertThat(onChannel("a".repeat(249)).channel()).hasSize(249);
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> onChannel("a".repeat(250)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/v1", "a/v9999", "a-v/v10"})
    void readsTypesThatAreANameAndAVersion(String type) {
        assertThat(EntryType.read(type)).hasToString(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "/v1", "a/v", "a/v0", "a/v01", "a/v10000", "a/v+1", "a/v1/v1", "a/V1", "a/v1 ", "a/v١"})
    void refusesOtherTypes(String type) {
        assertRefused(Reason.IDENTIFIER_MALFORMED, () -> EntryType.read(type));
    }

    @Test
    void everyDigestHas32Bytes() {
        Bytes shorter = Bytes.wrap(new byte[31]);
        assertRefused(Reason.NOT_A_HASH, () -> new Fields(JsonObject.empty(), Map.of("a", shorter)));
        Place place = Entries.minimal().place();
        assertRefused(
                Reason.NOT_A_HASH, () -> new Place("c", place.origin(), place.type(), shorter, "r", Optional.empty()));
    }

    private static JsonObject field(String name) {
        return JsonObject.empty().with(name, new JsonInteger(1));
    }

    private static Place onChannel(String channel) {
        return new Place(channel, new Origin("o"), new EntryType("a", 1), Sha256.digest(), "r", Optional.empty());
    }
}
