package org.mingzheng.proof.vector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.Entries;
import org.mingzheng.proof.entry.Entry;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonNull;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonString;
import org.mingzheng.proof.result.Reason;

/** The envelope of {@code entry.md}: the output is the leaf hash in hexadecimal, a newline and what a seal covers. */
final class EntryVectors {
    static final JsonObject SEALED = json(Entries.sealed());
    static final String LOOSE = "The bytes logged are the one canonical form: ";

    private EntryVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), members(), sets(), EntryFormVectors.all()).flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                good("minimal", "A record's first entry, with nothing that may be left out.", Entries.minimal()),
                good("draft", "Everything an entry can have, but no seal yet.", Entries.draft()),
                good("sealed", "Everything an entry can have, sealed with ES256 and SM2.", Entries.sealed()),
                good("confidential", "A keyed record id and private fields only.", Entries.confidential()),
                good("dissent", "Three seals, one of them in dissent.", Entries.award()),
                good("size-8192", "The longest entry.", Entries.ofSize(Entry.MAX_SIZE)));
    }

    private static Stream<Vector> members() {
        return Stream.of(
                bad(
                        "other-major-version",
                        "Of another major version nothing is known.",
                        Reason.UNKNOWN_FORMAT,
                        text("format", "mingzheng/entry/v2")),
                bad(
                        "no-seals",
                        "Without seals there is what a seal covers, which is no entry.",
                        Reason.MISSING_FIELD,
                        SEALED.without("seals")),
                bad("no-actor", "Every event has an actor.", Reason.MISSING_FIELD, SEALED.without("actor")),
                bad(
                        "no-definition",
                        "Every entry names the rules it was made by.",
                        Reason.MISSING_FIELD,
                        SEALED.without("definition")),
                bad("unknown-member", "The envelope is closed.", Reason.UNKNOWN_FIELD, text("note", "x")),
                bad(
                        "unknown-member-of-a-link",
                        "Links are closed.",
                        Reason.UNKNOWN_FIELD,
                        SEALED.with("links", JsonArray.of(link().with("note", link())))),
                bad(
                        "previous-null",
                        "What is not there is left out, not null.",
                        Reason.WRONG_TYPE,
                        SEALED.with("previous", JsonNull.NULL)),
                bad(
                        "public-and-private",
                        "A field is public or private.",
                        Reason.PUBLIC_AND_PRIVATE,
                        SEALED.with("public", SEALED.object("private"))));
    }

    private static Stream<Vector> sets() {
        JsonObject digests = SEALED.object("private");
        return Stream.of(
                bad("links-unsorted", LOOSE + "links ascend.", Reason.NOT_CANONICAL, reversed("links")),
                bad("seals-unsorted", LOOSE + "seals ascend by key.", Reason.NOT_CANONICAL, reversed("seals")),
                bad("basis-unsorted", LOOSE + "legal bases ascend.", Reason.NOT_CANONICAL, reversed("basis")),
                bad("link-twice", "No link is there twice.", Reason.DUPLICATE_ITEM, doubled("links")),
                bad("two-seals-of-a-key", "A key seals once.", Reason.DUPLICATE_ITEM, doubled("seals")),
                bad("basis-twice", "No legal basis is there twice.", Reason.DUPLICATE_ITEM, doubled("basis")),
                bad(
                        "digest-twice",
                        "No two private fields have one digest.",
                        Reason.DUPLICATE_ITEM,
                        SEALED.with("private", digests.with("document", digests.value("grounds")))),
                bad(
                        "links-empty",
                        LOOSE + "no empty array but seals.",
                        Reason.NOT_CANONICAL,
                        SEALED.with("links", JsonArray.of())),
                bad(
                        "public-empty",
                        LOOSE + "no empty object.",
                        Reason.NOT_CANONICAL,
                        SEALED.with("public", JsonObject.empty())));
    }

    static JsonObject json(Entry entry) {
        return (JsonObject) Json.parse(entry.canonical(), Entry.MAX_SIZE).orThrow();
    }

    private static JsonObject link() {
        return SEALED.array("links").objects().getFirst();
    }

    static JsonObject text(String member, String text) {
        return SEALED.with(member, new JsonString(text));
    }

    private static JsonObject reversed(String member) {
        List<Json> items = new ArrayList<>(SEALED.array(member).items());
        Collections.reverse(items);
        return SEALED.with(member, new JsonArray(items));
    }

    private static JsonObject doubled(String member) {
        Json item = SEALED.array(member).items().getFirst();
        return SEALED.with(member, JsonArray.of(item, item));
    }

    private static Vector good(String name, String why, Entry entry) {
        Bytes output = Bytes.utf8(entry.leafHash().value().hex() + "\n").concat(entry.unsealed());
        return Vector.good("entry", name, why, Map.of("input", entry.canonical()), output);
    }

    static Vector bad(String name, String why, Reason reason, JsonObject entry) {
        return bad(name, why, reason, entry.canonical());
    }

    static Vector bad(String name, String why, Reason reason, Bytes input) {
        return Vector.bad("entry", name, why, Map.of("input", input), reason);
    }
}
