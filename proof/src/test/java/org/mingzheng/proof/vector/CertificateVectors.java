package org.mingzheng.proof.vector;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.TreeHead;
import org.mingzheng.proof.statement.CertificateCases;
import org.mingzheng.proof.statement.Statement;
import org.mingzheng.proof.statement.TestAnswer;
import org.mingzheng.proof.suite.Sha256;

/** Statements whose peer's or authority's certificate is on one side of the profile or the other. */
final class CertificateVectors {
    private static final CheckpointBody BODY = new CheckpointBody(
            new Origin("notary.example/2026"), new TreeHead(7, new Hash(Sha256.digest(Bytes.utf8("root")))));

    private CertificateVectors() {}

    static Stream<Vector> all() {
        return CertificateCases.all().map(CertificateVectors::vector);
    }

    private static Vector vector(CertificateCases each) {
        String name = "certificate-" + each.name();
        Map<String, Bytes> files =
                Map.of("policy", policy(each.authority()), "head", Bytes.utf8(BODY.text()), "line", line(each.peer()));
        return each.reason()
                .map(reason -> Vector.bad("statement", name, each.why(), files, reason))
                .orElseGet(() -> Vector.good("statement", name, each.why(), files, output(each)));
    }

    private static Bytes line(String certificate) {
        return TestAnswer.to(Statement.head("evidence", "ledger", BODY)).line("NotaryMSP", "peer", certificate);
    }

    private static Bytes output(CertificateCases each) {
        return JsonObject.builder()
                .put("msp", "NotaryMSP")
                .put("oneProcess", each.name().equals("critical-mark"))
                .put("time", TestAnswer.TIME)
                .build()
                .canonical();
    }

    private static Bytes policy(Bytes authority) {
        JsonObject notary = JsonObject.builder()
                .put("msp", "NotaryMSP")
                .put("signingCa", authority.base64())
                .build();
        return JsonObject.builder()
                .put("channel", "evidence")
                .put("contract", "ledger")
                .put("organisations", new JsonArray(List.of(notary)))
                .build()
                .canonical();
    }
}
