package org.mingzheng.proof.vector;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.json.JsonObjectBuilder;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.statement.EndedKey;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.statement.TestAuthority;
import org.mingzheng.proof.suite.PrivateKey;
import org.mingzheng.proof.suite.Sha256;
import org.mingzheng.proof.suite.SignatureSuite;

/** Statements under a policy that has ended the peer's key or its organisation; all are of {@link TestAnswer#TIME}. */
final class EndedVectors {
    private static final String THEN = "2026-06-01T00:00:00Z";
    private static final String LATER = "2026-06-01T00:00:01Z";
    private static final TestAuthority NOTARY = new TestAuthority("ca.NotaryMSP");
    private static final CheckpointBody BODY = new CheckpointBody(
            new Origin("notary.example/2026"), new TreeHead(7, new Hash(Sha256.digest(Bytes.utf8("root")))));

    private EndedVectors() {}

    static Stream<Vector> all() {
        return Stream.of(
                bad("key-ended", "The key had ended when the statement was made.", key("peer", THEN, false)),
                bad("key-compromised", "A compromised key's time proves nothing.", key("peer", LATER, true)),
                bad("organisation-ended", "The organisation had ended.", organisation(THEN)),
                good("key-ends-later", "The key ended a second later.", key("peer", LATER, false)),
                good("another-key-ended", "Another peer's key is compromised.", key("other", THEN, true)),
                good("organisation-ends-later", "The organisation ended a second later.", organisation(LATER)));
    }

    private static Vector bad(String name, String why, JsonObjectBuilder policy) {
        return Vector.bad("statement", name, why, files(policy), Reason.ENDORSER_ENDED);
    }

    private static Vector good(String name, String why, JsonObjectBuilder policy) {
        Bytes output = JsonObject.builder()
                .put("msp", "NotaryMSP")
                .put("oneProcess", false)
                .put("time", TestAnswer.TIME)
                .build()
                .canonical();
        return Vector.good("statement", name, why, files(policy), output);
    }

    private static Map<String, Bytes> files(JsonObjectBuilder policy) {
        Bytes line = TestAnswer.to(Statement.head("evidence", "ledger", BODY))
                .line("NotaryMSP", "peer", NOTARY.issue("peer", "peer"));
        return Map.of("policy", policy.build().canonical(), "head", Bytes.utf8(BODY.text()), "line", line);
    }

    private static JsonObjectBuilder key(String holder, String from, boolean compromised) {
        PrivateKey key = PrivateKey.of(SignatureSuite.ES256, Sha256.digest(Bytes.utf8(holder)))
                .orThrow();
        JsonObject ended = JsonObject.builder()
                .put("compromised", compromised)
                .put("from", from)
                .put("key", EndedKey.fingerprint(key.publicKey()).base64Url())
                .build();
        return policy(notary()).put("ended", new JsonArray(List.of(ended)));
    }

    private static JsonObjectBuilder organisation(String until) {
        return policy(notary().put("until", until));
    }

    private static JsonObjectBuilder notary() {
        return JsonObject.builder()
                .put("msp", "NotaryMSP")
                .put("signingCa", NOTARY.certificate().base64());
    }

    private static JsonObjectBuilder policy(JsonObjectBuilder organisation) {
        return JsonObject.builder()
                .put("channel", "evidence")
                .put("contract", "ledger")
                .put("organisations", new JsonArray(List.of(organisation.build())));
    }
}
