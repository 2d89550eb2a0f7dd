package org.mingzheng.proof.vector;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteKey;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.StatedRecord;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.verdict.SampleNetwork;

/** The note {@code stated-record.md}: the output counts who vouches. */
final class StatedRecordVectors {
    private static final long TIME = 1_796_000_000_000L;
    private static final RecordId ID = new RecordId("document", "2026-17");
    private static final Bytes ANSWER = Bytes.utf8("{\"origin\":\"notary.example/2026\",\"state\":\"issued\"}");
    private static final StatedRecord GOOD = SampleNetwork.REAL.stated(ID, ANSWER, TIME, SampleNetwork.MSPS);
    private static final List<String> ONE = List.of("NotaryMSP");

    private static final String ANSWER_LINE = "{\"origin\":\"notary.example/2026\",\"state\":\"issued\"}\n";

    private StatedRecordVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), badTexts(), badLines(), trees()).flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        StatedRecord embedded = new SampleNetwork(true).stated(ID, ANSWER, TIME, SampleNetwork.MSPS);
        return Stream.of(
                good("three", "Three organisations vouch for the answer.", GOOD, SampleNetwork.MSPS, 3, false),
                good("one", "One organisation vouches.", stated(ONE), ONE, 1, false),
                good("embedded", "Three in one process are one party.", embedded, SampleNetwork.MSPS, 1, true));
    }

    private static Stream<Vector> badTexts() {
        String text = GOOD.note().text();
        return Stream.of(
                bad("version", "Another major version.", text.replace("record/v1", "record/v2"), Reason.UNKNOWN_FORMAT),
                bad("three-lines", "Four lines.", text.replace(ANSWER_LINE, ""), Reason.STATED_RECORD_MALFORMED),
                bad("five-lines", "Four lines.", text + "more\n", Reason.STATED_RECORD_MALFORMED),
                bad(
                        "no-id",
                        "Type and id.",
                        text.replace("document/2026-17", "document"),
                        Reason.STATED_RECORD_MALFORMED),
                bad("id", "An id as in entries.", text.replace("2026-17", "../2026"), Reason.IDENTIFIER_MALFORMED),
                bad("channel", "The verifier's channel.", text.replace("evidence", "test"), Reason.STATEMENT_CHANNEL),
                bad(
                        "another-record",
                        "About the record.",
                        text.replace("2026-17", "2026-18"),
                        Reason.STATEMENT_ARGUMENTS),
                bad("another-answer", "As answered.", text.replace("issued", "void"), Reason.STATEMENT_ANSWER),
                bad("not-canonical", "Canonical JSON.", text.replace("{", "{ "), Reason.NOT_CANONICAL));
    }

    private static Stream<Vector> badLines() {
        Statement other = Statement.record(SampleNetwork.CHANNEL, SampleNetwork.CONTRACT, "document", "x", ANSWER)
                .orThrow();
        Bytes line = SampleNetwork.REAL.line("NotaryMSP", other, TIME);
        StatedRecord one = stated(List.of("JusticeMSP")).with(SampleNetwork.key("NotaryMSP"), line);
        NoteSignature good = GOOD.note().signatures().getLast();
        NoteSignature stranger =
                new NoteSignature(new NoteKey("evidence/CourtMSP", Bytes.utf8("abcd")), good.signature());
        return Stream.of(
                bad(
                        "line-of-another",
                        "A known line that does not fit rejects.",
                        one.note(),
                        Reason.STATEMENT_ARGUMENTS),
                bad(
                        "strangers",
                        "Nobody who counts has signed.",
                        new Note(GOOD.note().text(), List.of(stranger)),
                        Reason.NOTE_UNSIGNED));
    }

    private static Stream<Vector> trees() {
        StatedRecord good = inTree(1);
        String text = good.note().text();
        String hash = good.place().orElseThrow().proof().hashes().getFirst().base64() + "\n";
        return Stream.of(
                good("tree", "One of three records of which a tree is endorsed.", good, SampleNetwork.MSPS, 3, false),
                good("tree-last", "The last has the shorter way to the root.", inTree(2), SampleNetwork.MSPS, 3, false),
                badTree("tree-index", "Its own place.", text.replace("\n1 3\n", "\n0 3\n"), Reason.STATEMENT_ANSWER),
                badTree("tree-size", "The tree's size.", text.replace("\n1 3\n", "\n1 4\n"), Reason.STATEMENT_ANSWER),
                badTree("tree-outside", "Inside.", text.replace("\n1 3\n", "\n3 3\n"), Reason.INDEX_NOT_IN_TREE),
                badTree(
                        "tree-zero",
                        "Numbers have no leading zero.",
                        text.replace("\n1 3\n", "\n01 3\n"),
                        Reason.STATED_RECORD_MALFORMED),
                badTree(
                        "tree-too-large",
                        "At most 16 records.",
                        text.replace("\n1 3\n", "\n1 17\n"),
                        Reason.STATED_RECORD_MALFORMED),
                badTree("tree-short", "All hashes.", text.replace(hash, ""), Reason.PROOF_LENGTH),
                badTree("tree-base64", "Hashes in base64.", text.replace(hash, "-" + hash), Reason.NOT_BASE64),
                badTree(
                        "tree-another-record",
                        "About the record in the leaf.",
                        text.replace("2026-17", "2026-18"),
                        Reason.STATEMENT_ANSWER),
                badTree("tree-another-answer", "As answered.", text.replace("issued", "void"), Reason.STATEMENT_ANSWER),
                bad(
                        "tree-line-of-record",
                        "A line about the record alone is none about a tree.",
                        new Note(text, GOOD.note().signatures()),
                        Reason.STATEMENT_FUNCTION),
                bad(
                        "record-line-of-tree",
                        "A line about a tree is none about the record alone.",
                        new Note(GOOD.note().text(), good.note().signatures()),
                        Reason.STATEMENT_FUNCTION));
    }

    /** One of three records that have the same answer. */
    private static StatedRecord inTree(int index) {
        SequencedMap<RecordId, Bytes> answers = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            answers.put(i == index ? ID : new RecordId("document", "other-" + i), ANSWER);
        }
        return SampleNetwork.REAL.stated(answers, index, TIME, SampleNetwork.MSPS);
    }

    private static Vector badTree(String name, String why, String text, Reason reason) {
        return bad(name, why, new Note(text, inTree(1).note().signatures()), reason);
    }

    private static StatedRecord stated(List<String> msps) {
        return SampleNetwork.REAL.stated(ID, ANSWER, TIME, msps);
    }

    private static Vector good(
            String name, String why, StatedRecord record, List<String> organisations, int parties, boolean embedded) {
        Bytes output = JsonObject.builder()
                .put("demonstration", embedded)
                .put("organisations", JsonArray.ofTexts(organisations))
                .put("parties", parties)
                .build()
                .canonical();
        return Vector.good("stated-record", name, why, files(record.note()), output);
    }

    private static Vector bad(String name, String why, String text, Reason reason) {
        return bad(name, why, new Note(text, GOOD.note().signatures()), reason);
    }

    private static Vector bad(String name, String why, Note note, Reason reason) {
        return Vector.bad("stated-record", name, why, files(note), reason);
    }

    private static Map<String, Bytes> files(Note note) {
        List<Json> organisations = new ArrayList<>();
        for (String msp : SampleNetwork.MSPS) {
            organisations.add(JsonObject.builder()
                    .put("msp", msp)
                    .put("signingCa", SampleNetwork.signingCa(msp).base64())
                    .build());
        }
        Bytes policy = JsonObject.builder()
                .put("channel", SampleNetwork.CHANNEL)
                .put("contract", SampleNetwork.CONTRACT)
                .put("organisations", new JsonArray(organisations))
                .build()
                .canonical();
        return Map.of("policy", policy, "note", note.encoded());
    }
}
