package org.mingzheng.proof.conformance;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.bytes.Parts;
import org.mingzheng.proof.document.DocumentDigests;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.JsonArray;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.note.VerifierKey;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.SealedFile;
import org.mingzheng.proof.time.UtcTime;
import org.mingzheng.proof.trust.TrustPolicy;
import org.mingzheng.proof.verdict.Claim;
import org.mingzheng.proof.verdict.Question;
import org.mingzheng.proof.verdict.Verdict;
import org.mingzheng.proof.verdict.Verifier;

/** Verdicts: the outcome of each claim with its reasons' codes. */
final class VerdictFormat {
    private VerdictFormat() {}

    static Result<Bytes> verdict(VectorFiles files) {
        return VerifierKey.parse(files.text("vkey"))
                .then(key -> TrustPolicy.verify(files.bytes("policy"), key))
                .then(policy -> SealedFile.parse(files.bytes("file"))
                        .map(file -> outcome(new Verifier(policy).verify(file, question(files)))));
    }

    private static Question question(VectorFiles files) {
        Optional<DocumentDigests> document = files.has("document")
                ? Optional.of(DocumentDigests.of("document", "application/octet-stream", files.bytes("document")))
                : Optional.empty();
        return new Question(document, files.has("entry-only"), at(files), time(files, "now"), refreshed(files));
    }

    /** A record a line. */
    private static Optional<Set<RecordId>> refreshed(VectorFiles files) {
        if (!files.has("refreshed")) {
            return Optional.empty();
        }
        Set<RecordId> records = new HashSet<>();
        String lines = new String(files.bytes("refreshed").unsafeArray(), StandardCharsets.UTF_8);
        for (String line : Parts.of(lines, '\n', Integer.MAX_VALUE)) {
            if (!line.isEmpty()) {
                records.add(RecordId.parse(line).orThrow());
            }
        }
        return Optional.of(records);
    }

    private static Optional<UtcTime> at(VectorFiles files) {
        return files.has("at") ? Optional.of(time(files, "at")) : Optional.empty();
    }

    private static UtcTime time(VectorFiles files, String name) {
        return UtcTime.parse(files.text(name)).orThrow();
    }

    private static Bytes outcome(Verdict verdict) {
        return JsonObject.builder()
                .put("authorised", claim(verdict.authorised().claim()))
                .put("demonstration", verdict.demonstration())
                .put("status", claim(verdict.status().claim()))
                .put("unchanged", claim(verdict.unchanged().claim()))
                .build()
                .canonical();
    }

    private static JsonObject claim(Claim claim) {
        return JsonObject.builder()
                .put("outcome", claim.outcome().code())
                .put(
                        "reasons",
                        JsonArray.ofTexts(claim.reasons().stream()
                                .map(each -> each.reason().code())
                                .distinct()
                                .toList()))
                .build();
    }
}
