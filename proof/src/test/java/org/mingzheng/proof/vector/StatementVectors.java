package org.mingzheng.proof.vector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.note.NoteSignature;
import org.mingzheng.proof.note.NoteSigner;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.Organisation;
import org.mingzheng.proof.statement.OrganisationKey;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.StatementEvent;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.statement.TestAuthority;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Endorsed statements and checkpoints with endorsement lines. */
final class StatementVectors {
    private static final String ORIGIN = "notary.example/2026";
    private static final List<String> MSPS = List.of("ArbitrationMSP", "JusticeMSP", "NotaryMSP");
    private static final TestAuthority NOTARY = authority("NotaryMSP");
    private static final CheckpointBody BODY = body(1234);
    private static final Statement HEAD = Statement.head("evidence", "ledger", BODY);
    private static final NoteSigner LOG = new NoteSigner(
            ORIGIN,
            PrivateKey.of(SignatureSuite.ED25519, Sha256.digest(Bytes.utf8("log")))
                    .orThrow());

    private StatementVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), wrongQuestion(), wrongTransaction(), wrongEndorser(), checkpoints())
                .flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        return Stream.of(
                good("head", "A peer states the head of a log.", head(line(TestAnswer.to(HEAD))), output(false)),
                good("record", "A peer states what it knows of a record.", record(), output(false)),
                good(
                        "one-process",
                        "The certificate says that the network lives in one process; that must come out.",
                        head(TestAnswer.to(HEAD).line("NotaryMSP", "peer", NOTARY.issueOneProcess("peer", "peer"))),
                        output(true)),
                good(
                        "one-process-authority",
                        "The authority's certificate says it, the peer's does not.",
                        Map.of(
                                "policy",
                                policy(true),
                                "head",
                                Bytes.utf8(BODY.text()),
                                "line",
                                line(TestAnswer.to(HEAD))),
                        output(true)));
    }

    private static Stream<Vector> wrongQuestion() {
        return Stream.of(
                bad(
                        "another-channel",
                        "Stated on another channel.",
                        asked("test", "head", 1234),
                        Reason.STATEMENT_CHANNEL),
                bad(
                        "record-as-head",
                        "The answer of another function, offered as a head.",
                        asked("evidence", "record", 1234),
                        Reason.STATEMENT_FUNCTION),
                bad(
                        "another-argument",
                        "The head of another size was asked for.",
                        asked("evidence", "head", 1235),
                        Reason.STATEMENT_ARGUMENTS),
                bad(
                        "another-answer",
                        "The peer saw another root.",
                        TestAnswer.to(HEAD)
                                .answering(Bytes.utf8(body(1234, "other").text())),
                        Reason.STATEMENT_ANSWER));
    }

    private static TestAnswer asked(String channel, String function, long size) {
        List<Bytes> arguments =
                Statement.head(channel, "ledger", body(size)).arguments().orElseThrow();
        return TestAnswer.to(HEAD).asked(new StatementEvent(channel, function, arguments, TestAnswer.TIME).payload());
    }

    private static Stream<Vector> wrongTransaction() {
        return Stream.of(
                bad(
                        "unsubmitted-append",
                        "An endorsed append that was perhaps never submitted: it writes.",
                        TestAnswer.to(HEAD).alsoWrites("frontier/" + ORIGIN),
                        Reason.STATEMENT_WRITES),
                bad(
                        "extra-read",
                        "It read a key that the function does not need.",
                        TestAnswer.to(HEAD).alsoReads("log/" + ORIGIN),
                        Reason.STATEMENT_READS),
                bad(
                        "range-read",
                        "It read a range of keys.",
                        TestAnswer.to(HEAD).alsoReadsARange(),
                        Reason.STATEMENT_READS));
    }

    private static Stream<Vector> wrongEndorser() {
        Bytes good = line(TestAnswer.to(HEAD));
        byte[] altered = good.toArray();
        altered[40] ^= 1;
        return Stream.of(
                bad("client", "A client of the right organisation.", role("client"), Reason.ENDORSER_ROLE),
                bad("admin", "An administrator of the right organisation.", role("admin"), Reason.ENDORSER_ROLE),
                bad("orderer", "An orderer of the right organisation.", role("orderer"), Reason.ENDORSER_ROLE),
                bad(
                        "tls-certificate",
                        "A certificate of the organisation's TLS CA.",
                        issued("NotaryMSP", new TestAuthority("tlsca.NotaryMSP").issue("peer", "peer")),
                        Reason.ENDORSER_FOREIGN_CA),
                bad(
                        "foreign-ca",
                        "Another organisation's CA issued the certificate.",
                        issued("JusticeMSP", NOTARY.issue("peer", "peer")),
                        Reason.ENDORSER_FOREIGN_CA),
                bad(
                        "unknown-organisation",
                        "The organisation does not count under the policy.",
                        issued("CourtMSP", NOTARY.issue("peer", "peer")),
                        Reason.ENDORSER_UNKNOWN),
                bad(
                        "expired",
                        "The certificate had expired at the statement's time.",
                        issued("NotaryMSP", NOTARY.issueUntil("peer", "peer", "260531235959Z")),
                        Reason.ENDORSER_EXPIRED),
                bad("high-s", "The other of the two signatures (r, s), (r, n − s).", highS(), Reason.SIGNATURE_HIGH_S),
                bad(
                        "altered",
                        "One bit of the signed payload is another.",
                        Bytes.wrap(altered),
                        Reason.SIGNATURE_INVALID),
                bad(
                        "trailing",
                        "A byte follows the message.",
                        good.concat(Bytes.utf8("x")),
                        Reason.PROTOBUF_MALFORMED));
    }

    private static Stream<Vector> checkpoints() {
        Note signed = Note.sign(BODY.text(), LOG);
        Note full = signed;
        for (String msp : MSPS) {
            full = full.with(endorsed(msp, peer(msp), false));
        }
        Note one = signed.with(endorsed("NotaryMSP", "first", false));
        Note twice = one.with(endorsed("NotaryMSP", "second", false));
        Note mixed = one.with(endorsed("NotaryMSP", "second", true));
        Note mixedAndOne = mixed.with(endorsed("JusticeMSP", "justice", true));
        Note shared = one.with(endorsed("JusticeMSP", "first", false));
        Note marked = signed;
        for (String msp : MSPS) {
            NoteSignature line = endorsed(msp, peer(msp), false);
            marked = marked.with(new NoteSignature(key(msp, true).key(), line.signature()));
        }
        Note embedded = signed;
        for (String msp : MSPS) {
            embedded = embedded.with(endorsed(msp, peer(msp), true));
        }
        return Stream.of(
                checkpoint("three", "Three organisations vouch for the head.", full, MSPS, 3, false),
                checkpoint("none", "The log's signature alone: nobody else vouches.", signed, List.of(), 0, false),
                checkpoint("twice", "Two peers of one organisation are one.", twice, List.of("NotaryMSP"), 1, false),
                checkpoint("mixed", "One organisation is one party.", mixed, List.of("NotaryMSP"), 1, true),
                checkpoint(
                        "mixed-and-one-process",
                        "An organisation of which one line is marked is wholly of the one process.",
                        mixedAndOne,
                        List.of("JusticeMSP", "NotaryMSP"),
                        1,
                        true),
                checkpoint(
                        "one-key",
                        "Two organisations that certify one peer's key are one party.",
                        shared,
                        List.of("JusticeMSP", "NotaryMSP"),
                        1,
                        false),
                Vector.good(
                        "endorsed-checkpoint",
                        "marked-authorities",
                        "The mark of one process on the authorities' certificates counts as well.",
                        Map.of("policy", policy(true), "note", marked.encoded()),
                        counted(MSPS, 1, true)),
                checkpoint("embedded", "Three organisations in one process are one party.", embedded, MSPS, 1, true),
                Vector.bad(
                        "endorsed-checkpoint",
                        "line-of-another-head",
                        "A line of a known organisation that does not fit the text rejects the note.",
                        Map.of(
                                "policy",
                                policy(),
                                "note",
                                signed.with(new NoteSignature(
                                                key("NotaryMSP").key(),
                                                TestAnswer.to(Statement.head("evidence", "ledger", body(1235)))
                                                        .line("NotaryMSP", "peer", NOTARY.issue("peer", "peer"))))
                                        .encoded()),
                        Reason.STATEMENT_ARGUMENTS));
    }

    private static Vector checkpoint(
            String name, String why, Note note, List<String> organisations, int parties, boolean demonstration) {
        Bytes output = counted(organisations, parties, demonstration);
        return Vector.good(
                "endorsed-checkpoint", name, why, Map.of("policy", policy(), "note", note.encoded()), output);
    }

    private static Bytes counted(List<String> organisations, int parties, boolean demonstration) {
        return JsonObject.builder()
                .put("demonstration", demonstration)
                .put("organisations", JsonArray.ofTexts(organisations))
                .put("parties", parties)
                .build()
                .canonical();
    }

    private static String peer(String msp) {
        return "peer of " + msp;
    }

    private static NoteSignature endorsed(String msp, String peer, boolean oneProcess) {
        String certificate = oneProcess
                ? authority(msp).issueOneProcess(peer, "peer")
                : authority(msp).issue(peer, "peer");
        return new NoteSignature(key(msp).key(), TestAnswer.to(HEAD).line(msp, peer, certificate));
    }

    private static OrganisationKey key(String msp) {
        return key(msp, false);
    }

    private static OrganisationKey key(String msp, boolean oneProcess) {
        TestAuthority authority = new TestAuthority("ca." + msp, oneProcess);
        return new OrganisationKey("evidence", "ledger", new Organisation(msp, authority.certificate()));
    }

    private static Vector good(String name, String why, Map<String, Bytes> files, Bytes output) {
        return Vector.good("statement", name, why, files, output);
    }

    private static Vector bad(String name, String why, TestAnswer answer, Reason reason) {
        return bad(name, why, line(answer), reason);
    }

    private static Vector bad(String name, String why, Bytes line, Reason reason) {
        return Vector.bad("statement", name, why, head(line), reason);
    }

    private static Map<String, Bytes> head(Bytes line) {
        return Map.of("policy", policy(), "head", Bytes.utf8(BODY.text()), "line", line);
    }

    private static Map<String, Bytes> record() {
        Bytes state = Bytes.utf8("{\"origin\":\"" + ORIGIN + "\",\"state\":\"issued\"}");
        Statement statement = Statement.record("evidence", "ledger", "document", "2026-17", state)
                .orThrow();
        Map<String, Bytes> files = new TreeMap<>();
        files.put("policy", policy());
        files.put("type", Bytes.utf8("document\n"));
        files.put("id", Bytes.utf8("2026-17\n"));
        files.put("answer", state);
        files.put("line", line(TestAnswer.to(statement)));
        return files;
    }

    private static Bytes line(TestAnswer answer) {
        return answer.line("NotaryMSP", "peer", NOTARY.issue("peer", "peer"));
    }

    private static Bytes role(String role) {
        return issued("NotaryMSP", NOTARY.issue("peer", role));
    }

    private static Bytes issued(String msp, String certificate) {
        return TestAnswer.to(HEAD).line(msp, "peer", certificate);
    }

    private static Bytes highS() {
        return TestAnswer.to(HEAD).highS("NotaryMSP", "peer", NOTARY.issue("peer", "peer"));
    }

    private static Bytes output(boolean oneProcess) {
        return JsonObject.builder()
                .put("msp", "NotaryMSP")
                .put("oneProcess", oneProcess)
                .put("time", TestAnswer.TIME)
                .build()
                .canonical();
    }

    private static Bytes policy() {
        return policy(false);
    }

    private static Bytes policy(boolean oneProcess) {
        List<Json> organisations = new ArrayList<>();
        for (String msp : MSPS) {
            organisations.add(JsonObject.builder()
                    .put("msp", msp)
                    .put(
                            "signingCa",
                            new TestAuthority("ca." + msp, oneProcess)
                                    .certificate()
                                    .base64())
                    .build());
        }
        return JsonObject.builder()
                .put("channel", "evidence")
                .put("contract", "ledger")
                .put("log", LOG.verifierKey().encoded())
                .put("organisations", new JsonArray(organisations))
                .build()
                .canonical();
    }

    private static TestAuthority authority(String msp) {
        return new TestAuthority("ca." + msp);
    }

    private static CheckpointBody body(long size) {
        return body(size, "root");
    }

    private static CheckpointBody body(long size, String root) {
        return new CheckpointBody(new Origin(ORIGIN), new TreeHead(size, new Hash(Sha256.digest(Bytes.utf8(root)))));
    }
}
