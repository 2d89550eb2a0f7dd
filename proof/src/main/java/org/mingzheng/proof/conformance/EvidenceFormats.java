package org.mingzheng.proof.conformance;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.trust.TrustPolicy;

/** Trust policies and sealed files. */
final class EvidenceFormats {
    private EvidenceFormats() {}

    static Result<Bytes> trustPolicy(VectorFiles files) {
        return VerifierKey.parse(files.text("vkey"))
                .then(key -> TrustPolicy.verify(files.bytes("note"), key))
                .map(policy -> Bytes.utf8(policy.text()));
    }

    static Result<Bytes> sealedFile(VectorFiles files) {
        return SealedFile.parse(files.bytes("input")).map(EvidenceFormats::contents);
    }

    private static Bytes contents(SealedFile file) {
        return JsonObject.builder()
                .put("definitions", file.definitions().size())
                .put(
                        "entries",
                        new JsonArray(file.entries().stream()
                                .<Json>map(EvidenceFormats::contents)
                                .toList()))
                .put("leaf", file.leaf().value().base64Url())
                .put(
                        "statements",
                        JsonArray.ofTexts(file.statements().stream()
                                .map(each -> each.id().toString())
                                .toList()))
                .build()
                .canonical();
    }

    private static JsonObject contents(LoggedEntry entry) {
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
