package org.mingzheng.proof.vector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.sealed.SealedFiles;

/** The container {@code sealed-file.md}: the output says what is in it. Bad ones are a good one with one fault. */
final class SealedFileVectors {
    private static final SealedFile FULL = SealedFiles.full();
    private static final SealedFile SMALL = SealedFiles.smallest();
    private static final Bytes GOOD = SMALL.encoded();
    /** Where the directory of the small archive begins: read from its end. */
    private static final int DIRECTORY = number(GOOD, GOOD.size() - 6);
    /** Where the second member's header begins: behind the first one's header, name and content. */
    private static final int SECOND = 30 + "mimetype".length() + SealedFile.MEDIA_TYPE.length();
    /** Where the second member's entry in the directory begins. */
    private static final int SECOND_ENTRY = DIRECTORY + 46 + "mimetype".length();

    private SealedFileVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), badHeaders(), badDirectories(), badMembers(), badContents())
                .flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                Vector.good("sealed-file", "smallest", "An entry and nothing else.", input(GOOD), output(SMALL)),
                Vector.good("sealed-file", "full", "Something of everything.", input(FULL.encoded()), output(FULL)));
    }

    private static Stream<Vector> badHeaders() {
        return Stream.of(
                altered("compressed", "Members are stored.", SECOND + 8, 8, Reason.ZIP_COMPRESSED),
                altered("encrypted", "Nothing is encrypted.", SECOND + 6, 1, Reason.ZIP_ENCRYPTED),
                altered("strongly-encrypted", "Nor in the other way.", SECOND + 6, 0x41, Reason.ZIP_ENCRYPTED),
                altered("data-descriptor", "The size stands before.", SECOND + 6, 8, Reason.ZIP_DATA_DESCRIPTOR),
                altered("zip64-version", "No 64-bit fields.", SECOND + 4, 45, Reason.ZIP_64),
                bad("zip64-size", "No 64-bit fields.", with(SECOND + 18, 0xff, 0xff, 0xff, 0xff), Reason.ZIP_64),
                altered("checksum", "The content is what was written.", SECOND + 14, 0, Reason.ZIP_CHECKSUM),
                altered("content", "The content is what was written.", SECOND + 60, '!', Reason.ZIP_CHECKSUM),
                altered("time", "A sealed file tells no time.", SECOND + 10, 1, Reason.ZIP_MALFORMED),
                altered("date", "A sealed file tells no time.", SECOND + 12, 0x22, Reason.ZIP_MALFORMED),
                altered("utf-8-flag", "Names are ASCII.", SECOND + 7, 8, Reason.ZIP_MALFORMED),
                altered("uncompressed-size", "Both sizes are the same.", SECOND + 22, 1, Reason.ZIP_MALFORMED),
                altered("extra-field", "No extra fields.", SECOND + 28, 1, Reason.ZIP_MALFORMED),
                bad("huge-size", "No longer than the file.", with(SECOND + 18, 0, 0, 0, 0x7f), Reason.TOO_LARGE),
                altered("long-name", "A name has 64 characters.", SECOND + 26, 65, Reason.TOO_LARGE),
                bad("prefix", "Nothing stands before.", Bytes.utf8("MZ").concat(GOOD), Reason.ZIP_MALFORMED),
                bad("gap", "Nothing stands between.", inserted(SECOND, "\0"), Reason.ZIP_DIRECTORY),
                bad("gap-before-directory", "Nothing stands between.", inserted(DIRECTORY, "\0"), Reason.ZIP_DIRECTORY),
                bad("empty", "Nothing is no archive.", Bytes.empty(), Reason.ZIP_MALFORMED),
                bad("cut-in-member", "All of it.", GOOD.slice(0, DIRECTORY - 1), Reason.ZIP_MALFORMED),
                bad("cut-before-end", "All of it.", GOOD.slice(0, GOOD.size() - 22), Reason.ZIP_MALFORMED));
    }

    private static Stream<Vector> badDirectories() {
        int end = GOOD.size() - 22;
        return Stream.of(
                altered("directory-name", "Names agree.", SECOND_ENTRY + 46, 'S', Reason.ZIP_DIRECTORY),
                altered("directory-size", "Sizes agree.", SECOND_ENTRY + 20, 1, Reason.ZIP_DIRECTORY),
                altered("directory-method", "Methods agree.", SECOND_ENTRY + 10, 8, Reason.ZIP_DIRECTORY),
                altered("directory-checksum", "Checksums agree.", SECOND_ENTRY + 16, 0, Reason.ZIP_DIRECTORY),
                altered("directory-attributes", "No attributes.", SECOND_ENTRY + 38, 1, Reason.ZIP_DIRECTORY),
                altered("overlap", "No two members share bytes.", SECOND_ENTRY + 42, 0, Reason.ZIP_OVERLAP),
                altered("offset", "Each is where it is.", SECOND_ENTRY + 43, 0x7f, Reason.ZIP_DIRECTORY),
                bad("zip64-offset", "No 64-bit fields.", with(SECOND_ENTRY + 42, 255, 255, 255, 255), Reason.ZIP_64),
                bad("directory-short", "Every member is listed.", withoutSecondEntry(), Reason.ZIP_DIRECTORY),
                bad("directory-long", "No other member is listed.", withSecondEntryTwice(), Reason.ZIP_DIRECTORY),
                altered("end-count", "The count is right.", end + 10, 2, Reason.ZIP_DIRECTORY),
                altered("end-disk", "There is one disk.", end + 4, 1, Reason.ZIP_DIRECTORY),
                altered("end-offset", "The offset is right.", end + 16, 0, Reason.ZIP_DIRECTORY),
                bad("comment", "No comment.", with(GOOD.size() - 2, 1, 0).concat(Bytes.utf8("x")), Reason.ZIP_TRAILING),
                bad("trailing", "Nothing follows.", GOOD.concat(Bytes.utf8("\0")), Reason.ZIP_TRAILING),
                bad("two-archives", "Nothing follows.", GOOD.concat(GOOD), Reason.ZIP_TRAILING));
    }

    private static Stream<Vector> badMembers() {
        return Stream.of(
                members("duplicate", "A name stands once.", all -> plus(all, all.get(1)), Reason.DUPLICATE_ITEM),
                members("unordered", "The order is fixed.", all -> List.of(all.get(1), all.get(0), all.get(2))),
                members("no-mimetype", "The media type is first.", all -> all.subList(1, 3)),
                members("no-entry", "There is an entry.", all -> all.subList(0, 2), Reason.SEALED_FILE_LEAF),
                members(
                        "unknown",
                        "No member of another name.",
                        all -> plus(all, Map.entry("notes.txt", Bytes.empty()))),
                members("path", "A member's name is no path out.", all -> plus(all, Map.entry("../a", Bytes.empty()))),
                members("number", "Numbers have no gap.", SealedFileVectors::renumbered),
                members("mimetype", "The media type is ours.", SealedFileVectors::epub, Reason.UNKNOWN_FORMAT),
                members("version", "Another major version.", SealedFileVectors::nextVersion, Reason.UNKNOWN_FORMAT),
                members("no-lines", "Disclosures are lines.", SealedFileVectors::withoutLines),
                altered("control-name", "A name is visible.", SECOND + 30, 7, Reason.SEALED_FILE_MEMBERS));
    }

    private static Stream<Vector> badContents() {
        List<Map.Entry<String, Bytes>> whole = SealedFiles.contents(FULL);
        return Stream.of(
                bad(
                        "member-gone",
                        "No member was taken out, here the last.",
                        SealedFiles.archive(whole.subList(0, whole.size() - 1)),
                        Reason.SEALED_FILE_DIGEST),
                bad(
                        "member-altered",
                        "No member is another's, though its checksum is right.",
                        SealedFiles.archive(replaced(whole, whole.size() - 1, "{\"a\":2}")),
                        Reason.SEALED_FILE_DIGEST),
                members("entry", "An entry is canonical.", all -> replaced(all, 2, "{}"), Reason.MISSING_FIELD),
                members("leaf", "The entry is in the file.", SealedFileVectors::otherLeaf, Reason.SEALED_FILE_LEAF),
                full("receipt", "A receipt is one.", "entries/000/receipt-000.tlog-proof", Reason.UNKNOWN_FORMAT),
                full("disclosure", "A disclosure is one.", "entries/000/disclosures.txt", Reason.NOT_BASE64),
                full("statement", "A statement is a note.", "statements/000.note", Reason.NOTE_MALFORMED));
    }

    private static Vector members(String name, String why, UnaryOperator<List<Map.Entry<String, Bytes>>> change) {
        return members(name, why, change, Reason.SEALED_FILE_MEMBERS);
    }

    private static Vector members(
            String name, String why, UnaryOperator<List<Map.Entry<String, Bytes>>> change, Reason reason) {
        return bad(name, why, SealedFiles.archive(change.apply(SealedFiles.contents(SMALL))), reason);
    }

    /** The full file with other content in one member. */
    private static Vector full(String name, String why, String member, Reason reason) {
        List<Map.Entry<String, Bytes>> changed = SealedFiles.contents(FULL).stream()
                .map(each -> each.getKey().equals(member) ? Map.entry(member, Bytes.utf8("=\n\nx")) : each)
                .toList();
        List<Map.Entry<String, Bytes>> lines = changed.stream()
                .map(each -> each.getKey().endsWith(".txt") && reason == Reason.NOT_BASE64
                        ? Map.entry(member, Bytes.utf8("=\n"))
                        : each)
                .toList();
        return bad(name, why, SealedFiles.archive(lines), reason);
    }

    private static List<Map.Entry<String, Bytes>> plus(
            List<Map.Entry<String, Bytes>> all, Map.Entry<String, Bytes> more) {
        List<Map.Entry<String, Bytes>> longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    private static List<Map.Entry<String, Bytes>> replaced(
            List<Map.Entry<String, Bytes>> all, int index, String content) {
        List<Map.Entry<String, Bytes>> changed = new ArrayList<>(all);
        changed.set(index, Map.entry(all.get(index).getKey(), Bytes.utf8(content)));
        return changed;
    }

    private static List<Map.Entry<String, Bytes>> renumbered(List<Map.Entry<String, Bytes>> all) {
        return List.of(
                all.get(0),
                all.get(1),
                Map.entry("entries/001/entry.json", all.get(2).getValue()));
    }

    private static List<Map.Entry<String, Bytes>> epub(List<Map.Entry<String, Bytes>> all) {
        return replaced(all, 0, "application/epub+zip");
    }

    private static List<Map.Entry<String, Bytes>> nextVersion(List<Map.Entry<String, Bytes>> all) {
        return replaced(all, 1, text(all.get(1).getValue()).replace("/v1", "/v2"));
    }

    private static List<Map.Entry<String, Bytes>> otherLeaf(List<Map.Entry<String, Bytes>> all) {
        String leaf = FULL.leaf().value().base64Url();
        return replaced(
                all, 1, text(all.get(1).getValue()).replace(SMALL.leaf().value().base64Url(), leaf));
    }

    private static List<Map.Entry<String, Bytes>> withoutLines(List<Map.Entry<String, Bytes>> all) {
        return plus(all, Map.entry("entries/000/disclosures.txt", Bytes.empty()));
    }

    private static Vector altered(String name, String why, int index, int value, Reason reason) {
        return bad(name, why, with(index, value), reason);
    }

    private static Vector bad(String name, String why, Bytes input, Reason reason) {
        return Vector.bad("sealed-file", name, why, input(input), reason);
    }

    private static Bytes with(int index, int... values) {
        byte[] changed = GOOD.toArray();
        for (int i = 0; i < values.length; i++) {
            changed[index + i] = (byte) values[i];
        }
        return Bytes.wrap(changed);
    }

    private static Bytes inserted(int index, String text) {
        return GOOD.slice(0, index).concat(Bytes.utf8(text)).concat(GOOD.slice(index, GOOD.size()));
    }

    private static Bytes withoutSecondEntry() {
        return GOOD.slice(0, SECOND_ENTRY).concat(GOOD.slice(thirdEntry(), GOOD.size()));
    }

    private static Bytes withSecondEntryTwice() {
        int end = GOOD.size() - 22;
        return GOOD.slice(0, end).concat(GOOD.slice(SECOND_ENTRY, thirdEntry())).concat(GOOD.slice(end, GOOD.size()));
    }

    private static int thirdEntry() {
        return SECOND_ENTRY + 46 + "sealed-file.json".length();
    }

    private static int number(Bytes bytes, int index) {
        return bytes.at(index) | bytes.at(index + 1) << 8 | bytes.at(index + 2) << 16 | bytes.at(index + 3) << 24;
    }

    private static String text(Bytes bytes) {
        return new String(bytes.toArray(), StandardCharsets.UTF_8);
    }

    private static Map<String, Bytes> input(Bytes input) {
        return Map.of("input", input);
    }

    private static Bytes output(SealedFile file) {
        List<Json> entries = new ArrayList<>();
        file.entries().forEach(each -> entries.add(output(each)));
        return JsonObject.builder()
                .put("definitions", file.definitions().size())
                .put("entries", new JsonArray(entries))
                .put("leaf", file.leaf().value().base64Url())
                .put(
                        "statements",
                        JsonArray.ofTexts(file.statements().stream()
                                .map(each -> each.id().toString())
                                .toList()))
                .build()
                .canonical();
    }

    private static Json output(LoggedEntry entry) {
        return JsonObject.builder()
                .put(
                        "disclosures",
                        JsonArray.ofTexts(entry.disclosures().stream()
                                .map(each -> each.name())
                                .toList()))
                .put("leaf", entry.leafHash().value().base64Url())
                .put("receipts", entry.receipts().size())
                .build();
    }
}
