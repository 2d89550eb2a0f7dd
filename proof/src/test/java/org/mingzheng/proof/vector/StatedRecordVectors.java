package org.mingzheng.proof.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return Stream.of(good(), badTexts(), badLines()).flatMap(each -> each);
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
