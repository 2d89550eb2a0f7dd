package org.mingzheng.proof.vector;

import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.note.Note;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.TestAuthority;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.SampleNetwork;
import org.mingzheng.proof.verdict.SamplePolicy;

/** The note {@code trust-policy.md}: the output is its text. */
final class TrustPolicyVectors {
    private static final TrustPolicy POLICY = SamplePolicy.policy();
    private static final String TEXT = POLICY.text();

    private static final String KEY = "A".repeat(43);
    private static final String ENDED = TEXT.replace(
                    "\"ended\":[]",
                    "\"ended\":[{\"compromised\":true,\"from\":\"2026-10-01T00:00:00Z\",\"key\":\"" + KEY + "\"}]")
            .replace("\"}],\"quorum", "\",\"until\":\"2027-01-01T00:00:00Z\"}],\"quorum")
            .replace("\"unit\":\"公证一处\"", "\"unit\":\"公证一处\",\"until\":1200");
    private static final String DEMONSTRATION = SampleNetwork.MSPS.stream()
            .reduce(TEXT, (text, msp) -> marked(msp, text))
            .replace("n\":false", "n\":true")
            .replace("m\":2", "m\":1");

    private TrustPolicyVectors() {}

    static Stream<Vector> all() {
        return Stream.of(good(), badTexts(), badValues(), badTerms(), badDemonstrations(), badSets(), badNotes())
                .flatMap(each -> each);
    }

    private static Stream<Vector> good() {
        Bytes note = POLICY.sign(SamplePolicy.SIGNER).encoded();
        return Stream.of(
                Vector.good("trust-policy", "example", "Three organisations, two logs.", files(note), Bytes.utf8(TEXT)),
                good("ended", "A key, an organisation and a log have ended.", ENDED),
                good("raft", "It names how the channel is ordered.", ordering("raft")),
                good("demonstration", "Its organisations live in one process, and it says so.", DEMONSTRATION),
                good(
                        "mixed",
                        "Two organisations in one process and one by itself are two parties.",
                        marked("ArbitrationMSP", marked("JusticeMSP", TEXT))));
    }

    private static Vector good(String name, String why, String text) {
        Bytes note = Note.sign(text, SamplePolicy.SIGNER).encoded();
        return Vector.good("trust-policy", name, why, files(note), Bytes.utf8(text));
    }

    private static String ordering(String code) {
        return TEXT.replace("\"organisations\":", "\"ordering\":\"" + code + "\",\"organisations\":");
    }

    private static String marked(String msp, String text) {
        return text.replace(
                ca(msp), new TestAuthority("ca." + msp, true).certificate().base64());
    }

    private static Stream<Vector> badTerms() {
        Reason inconsistent = Reason.TRUST_POLICY_INCONSISTENT;
        String until = "\"until\":\"2036-11-01T00:00:00Z\"";
        String key = "\"key\":\"" + KEY + "\"";
        return Stream.of(
                bad("no-until", "Every policy ends.", "," + until, "", Reason.MISSING_FIELD),
                bad("ordering-unknown", "Of raft and smartbft.", ordering("solo"), Reason.UNKNOWN_VALUE),
                bad("until-issued", "It ends later than it begins.", "2036-11-01T", "2026-11-01T", inconsistent),
                bad("until-3661-days", "It ends within ten years.", "2036-11-01T", "2036-11-09T", inconsistent),
                bad("until-no-instant", "An instant.", "2036-11-01T", "2036-11-31T", Reason.TIME_MALFORMED),
                bad("ended-key", "A key's fingerprint.", ENDED.replace(key, "\"key\":\"AAAA\""), Reason.NOT_A_HASH),
                bad(
                        "ended-member",
                        "A closed schema.",
                        ENDED.replace("{\"comp", "{\"a\":1,\"comp"),
                        Reason.UNKNOWN_FIELD),
                bad(
                        "ended-twice",
                        "A key ends once.",
                        ENDED.replaceFirst("\\[(\\{\"compromised[^}]*})]", "[$1,$1]"),
                        Reason.DUPLICATE_ITEM),
                bad(
                        "log-until",
                        "No tree has such a size.",
                        ENDED.replace("l\":1200", "l\":-1"),
                        Reason.INTEGER_RANGE));
    }

    private static Stream<Vector> badDemonstrations() {
        Reason inconsistent = Reason.TRUST_POLICY_INCONSISTENT;
        return Stream.of(
                bad(
                        "undeclared-demonstration",
                        "Organisations that all live in one process are a demonstration.",
                        DEMONSTRATION.replace("n\":true", "n\":false"),
                        inconsistent),
                bad(
                        "demonstration-quorum",
                        "Those in one process are one party: two cannot be had.",
                        DEMONSTRATION.replace("m\":1", "m\":2"),
                        inconsistent),
                bad(
                        "mixed-quorum",
                        "Two of three in one process make two parties: three cannot be had.",
                        marked("ArbitrationMSP", marked("JusticeMSP", TEXT)).replace("m\":2", "m\":3"),
                        inconsistent));
    }

    private static Stream<Vector> badTexts() {
        return Stream.of(
                bad("version", "Another major version.", "policy/v1", "policy/v2", Reason.UNKNOWN_FORMAT),
                bad("no-json", "Two lines.", TEXT.substring(TEXT.indexOf('\n') + 1), "", Reason.TRUST_POLICY_MALFORMED),
                bad("third-line", "Two lines.", "}\n", "}\nmore\n", Reason.TRUST_POLICY_MALFORMED),
                bad("not-canonical", "Canonical JSON.", "{\"channel", "{ \"channel", Reason.NOT_CANONICAL),
                bad("unknown-member", "A closed schema.", "{\"channel", "{\"a\":1,\"channel", Reason.UNKNOWN_FIELD),
                bad("no-quorum", "Nothing is left out.", ",\"quorum\":2", "", Reason.MISSING_FIELD));
    }

    private static Stream<Vector> badValues() {
        Reason inconsistent = Reason.TRUST_POLICY_INCONSISTENT;
        return Stream.of(
                bad("quorum-0", "Somebody must vouch.", "\"quorum\":2", "\"quorum\":0", inconsistent),
                bad("quorum-4", "Not more than there are.", "\"quorum\":2", "\"quorum\":4", inconsistent),
                bad("quorum-huge", "Not more than there are.", "\"quorum\":2", "\"quorum\":4294967298", inconsistent),
                bad("age-0", "A statement has an age.", "Age\":604800", "Age\":0", Reason.INTEGER_RANGE),
                bad("age-11-years", "Ten years at most.", "Age\":604800", "Age\":347133600", Reason.INTEGER_RANGE),
                bad("kind", "A closed list.", "\"kind\":\"record\"", "\"kind\":\"records\"", Reason.UNKNOWN_VALUE),
                bad("role", "A closed list.", "[\"court\"]", "[\"courts\"]", Reason.UNKNOWN_VALUE),
                bad("first-key", "Every tree has a key.", "\"from\":0", "\"from\":1", inconsistent),
                bad("keys-descending", "Keys ascend.", "\"from\":1000", "\"from\":0", inconsistent),
                bad("key-name", "A log's key has its name.", "\"origin\":\"c", "\"origin\":\"d", inconsistent),
                bad("msp", "An MSP id is one.", "\"msp\":\"NotaryMSP\"", "\"msp\":\"7\"", Reason.IDENTIFIER_MALFORMED),
                bad("no-name", "A policy has a name.", "\"示例省司法行政证据链\"", "\"\"", Reason.IDENTIFIER_MALFORMED),
                bad("certificate", "A CA is a certificate.", ca(), "AAAA", Reason.CERTIFICATE_MALFORMED),
                bad("digest", "A definition's digest.", "\"digest\":\"", "\"digest\":\"AA", Reason.NOT_BASE64));
    }

    private static Stream<Vector> badSets() {
        Reason inconsistent = Reason.TRUST_POLICY_INCONSISTENT;
        String two = "\"示例NotaryMSP\"";
        return Stream.of(
                bad("ca-twice", "One authority is one party.", ca("JusticeMSP"), ca(), inconsistent),
                bad(
                        "ca-key-twice",
                        "Another certificate of the same authority's key is the same authority.",
                        ca("JusticeMSP"),
                        new TestAuthority("ca.NotaryMSP", true).certificate().base64(),
                        inconsistent),
                bad(
                        "msp-case",
                        "Case makes no other organisation.",
                        "\"msp\":\"JusticeMSP\"",
                        "\"msp\":\"NOTARYMSP\"",
                        inconsistent),
                bad("name-twice", "Each name once.", "示例JusticeMSP", "示例NotaryMSP", inconsistent),
                bad("msp-twice", "Each organisation once.", "JusticeMSP", "NotaryMSP", Reason.DUPLICATE_ITEM),
                bad(
                        "unordered",
                        "Lists ascend.",
                        "\"msp\":\"ArbitrationMSP\"",
                        "\"msp\":\"ZMSP\"",
                        Reason.NOT_CANONICAL),
                bad(
                        "long-name",
                        "A name has 100 characters.",
                        two,
                        "\"" + "名".repeat(101) + "\"",
                        Reason.IDENTIFIER_MALFORMED));
    }

    private static Stream<Vector> badNotes() {
        Note stranger = POLICY.sign(SampleNetwork.logKey(SamplePolicy.NOTARY));
        Note changed = new Note(
                TEXT.replace("\"quorum\":2", "\"quorum\":1"),
                POLICY.sign(SamplePolicy.SIGNER).signatures());
        return Stream.of(
                bad("stranger", "Signed by somebody else.", stranger.encoded(), Reason.NOTE_UNSIGNED),
                bad("changed", "The text is what was signed.", changed.encoded(), Reason.SIGNATURE_INVALID));
    }

    private static String ca() {
        return ca("NotaryMSP");
    }

    private static String ca(String msp) {
        return SampleNetwork.signingCa(msp).base64();
    }

    private static Vector bad(String name, String why, String from, String to, Reason reason) {
        return bad(name, why, TEXT.replace(from, to), reason);
    }

    private static Vector bad(String name, String why, String text, Reason reason) {
        return bad(name, why, Note.sign(text, SamplePolicy.SIGNER).encoded(), reason);
    }

    private static Vector bad(String name, String why, Bytes note, Reason reason) {
        return Vector.bad("trust-policy", name, why, files(note), reason);
    }

    private static Map<String, Bytes> files(Bytes note) {
        return Map.of(
                "note",
                note,
                "vkey",
                Bytes.utf8(SamplePolicy.SIGNER.verifierKey().encoded() + "\n"));
    }
}
