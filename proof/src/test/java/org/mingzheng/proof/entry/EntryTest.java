package org.mingzheng.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzheng.proof.entry.Rejections.assertRejected;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonInteger;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.suite.Sha256;

class EntryTest {
    private static final JsonObject SEALED = (JsonObject)
            Json.parse(Entries.sealed().canonical(), Entry.MAX_SIZE).orThrow();

    static List<Entry> all() {
        return Entries.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsWhatItWrites(Entry entry) {
        assertThat(Entry.parse(entry.canonical())).isEqualTo(Result.accepted(entry));
    }

    @ParameterizedTest
    @MethodSource("all")
    void whatASealCoversIsNoEntryItself(Entry entry) {
        assertRejected(Reason.MISSING_FIELD, Entry.parse(entry.unsealed()));
    }

    @Test
    void namesItselfToTheNextEntryByTheHashOfItsWholeText() {
        Bytes text = Entries.sealed().canonical();
        assertThat(Entries.sealed().leafHash().value()).isEqualTo(Sha256.digest(Bytes.wrap(new byte[] {0}), text));
        assertThat(Entries.sealed().leafHash()).isNotEqualTo(Entries.draft().leafHash());
    }

    @Test
    void isTheSameWhateverTheOrderInWhichItsMakerGaveLinksAndSeals() {
        List<Link> links = new ArrayList<>(Entries.links());
        List<Seal> seals = new ArrayList<>(Entries.sealed().seals());
        Collections.reverse(links);
        Collections.reverse(seals);
        Entry made = new Entry(
                Entries.draft().place(), Entries.event(), Entries.draft().fields(), links, seals);
        assertThat(made.canonical()).isEqualTo(Entries.sealed().canonical());
    }

    @Test
    void ordersLinksFieldByField() {
        RecordId one = new RecordId("a", "1");
        RecordId other = new RecordId("a", "1-");
        Link plain = new Link("b", one, Optional.empty(), Optional.empty());
        Link timed = new Link("b", one, Optional.empty(), Optional.of(Entries.time()));
        Link meant = new Link("b", one, Optional.of(Entries.PREVIOUS), Optional.empty());
        Link longer = new Link("b", other, Optional.empty(), Optional.empty());
        Link related = new Link("b-c", one, Optional.empty(), Optional.empty());
        List<Link> ordered = List.of(plain, timed, meant, longer, related);
        List<Link> reversed = new ArrayList<>(ordered);
        Collections.reverse(reversed);
        assertThat(EntryLimitsTest.withLinks(reversed).links()).isEqualTo(ordered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor",
                "channel",
                "definition",
                "effectiveAt",
                "event",
                "format",
                "origin",
                "record",
                "seals",
                "type"
            })
    void cannotLackWhatEveryEntryHas(String field) {
        assertRejected(Reason.MISSING_FIELD, parse(SEALED.without(field)));
        assertRejected(Reason.WRONG_TYPE, parse(SEALED.with(field, JsonObject.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis", "links", "previous", "private", "public", "reason"})
    void mayLackTheRestButNotHaveItInAnotherType(String field) {
        assertThat(parse(SEALED.without(field))).isInstanceOf(Result.Accepted.class);
        assertRejected(Reason.WRONG_TYPE, parse(SEALED.with(field, new JsonInteger(1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis", "links"})
    void leavesAnEmptyArrayOut(String field) {
        assertRejected(Reason.NOT_CANONICAL, parse(SEALED.with(field, JsonArray.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "public"})
    void leavesAnEmptyObjectOut(String field) {
        assertRejected(Reason.NOT_CANONICAL, parse(SEALED.with(field, JsonObject.empty())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"basis", "links", "seals"})
    void hasOneOrderOfEachArrayAndNothingTwice(String field) {
        List<Json> items = new ArrayList<>(SEALED.array(field).items());
        Collections.reverse(items);
        assertRejected(Reason.NOT_CANONICAL, parse(SEALED.with(field, new JsonArray(items))));
        items.set(0, items.get(1));
        assertRejected(Reason.DUPLICATE_ITEM, parse(SEALED.with(field, new JsonArray(items))));
    }

    @Test
    void isClosedAtEveryLevel() {
        assertRejected(Reason.UNKNOWN_FIELD, parse(SEALED.with("note", text("x"))));
        JsonObject link = SEALED.array("links").objects().getFirst();
        assertRejected(Reason.UNKNOWN_FIELD, parse(SEALED.with("links", JsonArray.of(link.with("note", text("x"))))));
        JsonObject seal = SEALED.array("seals").objects().getFirst();
        assertRejected(Reason.UNKNOWN_FIELD, parse(SEALED.with("seals", JsonArray.of(seal.with("header", seal)))));
    }

    @Test
    void namesItsMajorVersion() {
        assertRejected(Reason.UNKNOWN_FORMAT, parse(SEALED.with("format", text("mingzheng/entry/v2"))));
    }

    @Test
    void isAnObject() {
        assertRejected(Reason.WRONG_TYPE, Entry.parse(Bytes.utf8("[]")));
    }

    private static Result<Entry> parse(JsonObject json) {
        return Entry.parse(json.canonical());
    }

    private static JsonString text(String text) {
        return new JsonString(text);
    }
}
