package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRefused;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

class EntryLimitsTest {
    @Test
    void isAtMost8192BytesLong() {
        assertThat(Entries.ofSize(Entry.MAX_SIZE).canonical().size()).isEqualTo(8192);
        assertThat(Entry.parse(Entries.ofSize(Entry.MAX_SIZE).canonical()).orThrow())
                .isEqualTo(Entries.ofSize(Entry.MAX_SIZE));
        assertRefused(Reason.TOO_LARGE, () -> Entries.ofSize(Entry.MAX_SIZE + 1).canonical());
        assertRejected(Reason.TOO_LARGE, Entry.parse(Bytes.wrap(new byte[Entry.MAX_SIZE + 1])));
    }

    @Test
    void hasAtMost32Links() {
        assertThat(withLinks(links(32)).links()).hasSize(32);
        assertRefused(Reason.TOO_MANY, () -> withLinks(links(33)));
    }

    @Test
    void hasAtMost16Seals() {
        assertThat(Entries.minimal().withSeals(seals(16)).seals()).hasSize(16);
        assertRefused(Reason.TOO_MANY, () -> Entries.minimal().withSeals(seals(17)));
    }

    @Test
    void hasAtMost16LegalBases() {
        Function<Integer, Event> with =
                count -> new Event("a", "b", Entries.time(), named(count, "b"), Optional.empty());
        assertThat(with.apply(16).basis()).hasSize(16);
        assertRefused(Reason.TOO_MANY, () -> with.apply(17));
    }

    @Test
    void hasAtMost64PublicAnd64PrivateFields() {
        assertThat(new Fields(open(64), digests(64)).digests()).hasSize(64);
        assertRefused(Reason.TOO_MANY, () -> new Fields(open(65), Map.of()));
        assertRefused(Reason.TOO_MANY, () -> new Fields(JsonObject.empty(), digests(65)));
    }

    @Test
    void aFieldIsPublicOrPrivateNotBoth() {
        JsonObject open = JsonObject.builder().put("private1", 1).build();
        assertRefused(Reason.PUBLIC_AND_PRIVATE, () -> new Fields(open, digests(2)));
    }

    @Test
    void noTwoPrivateFieldsHaveOneDigest() {
        Bytes digest = Sha256.digest();
        assertRefused(
                Reason.DUPLICATE_ITEM, () -> new Fields(JsonObject.empty(), Map.of("one", digest, "two", digest)));
        Disclosure disclosure = Entries.disclosures().getFirst();
        assertRefused(Reason.DUPLICATE_ITEM, () -> Fields.of(JsonObject.empty(), List.of(disclosure, disclosure)));
    }

    static Entry withLinks(List<Link> links) {
        Entry entry = Entries.minimal();
        return new Entry(entry.place(), entry.event(), entry.fields(), links, List.of());
    }

    private static List<Link> links(int count) {
        return named(count, "r").stream()
                .map(id -> new Link("a", new RecordId("b", id), Optional.empty(), Optional.empty()))
                .toList();
    }

    private static List<Seal> seals(int count) {
        return named(count, "holder").stream()
                .map(holder ->
                        Seal.sign(Entries.minimal(), "a", Vote.ABSTAIN, Entries.key(SignatureSuite.ES256, holder)))
                .toList();
    }

    private static List<String> named(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static JsonObject open(int count) {
        Map<String, Json> members = new TreeMap<>();
        named(count, "public").forEach(name -> members.put(name, new JsonInteger(1)));
        return new JsonObject(members);
    }

    private static Map<String, Bytes> digests(int count) {
        return named(count, "private").stream()
                .collect(Collectors.toMap(name -> name, name -> Sha256.digest(Bytes.utf8(name))));
    }
}
