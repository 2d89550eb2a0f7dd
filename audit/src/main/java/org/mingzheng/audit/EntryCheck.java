package org.mingzheng.audit;

import java.util.List;
import java.util.Optional;
import org.mingzheng.audit.finding.Evidence;
import org.mingzheng.audit.finding.FindingCode;
import org.mingzheng.audit.finding.Findings;
import org.mingzheng.audit.registry.ReplayedLog;
import org.mingzheng.audit.replay.LoggedEntry;
import org.mingzheng.audit.replay.Records;
import org.mingzheng.audit.served.Served;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.entry.RecordId;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.record.RecordState;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.Endorsers;

/** Compares single entries and records with what a service says of them: a receipt for each entry, the whole history of each record. */
record EntryCheck(Served served, Comparison comparison, Findings findings, Withheld withheld) {
    private static final int MAX_HISTORY = 16 << 20;

    boolean receipt(ReplayedLog log, LoggedEntry entry) {
        String path = "/v1/receipts/" + entry.leaf().value().base64Url();
        Optional<Bytes> found = served.get(path);
        if (isWithheld(log, found, "receipts")) {
            return false;
        }
        if (!findings.check(
                found.isPresent(),
                FindingCode.SERVICE_HIDES,
                entry.evidence(),
                "a receipt for the entry at index " + entry.index(),
                "none")) {
            return false;
        }
        String problem = Receipt.parse(found.orElseThrow()).then(receipt -> proven(log, entry, receipt))
                        instanceof Result.Rejected<Endorsers>(Rejection why)
                ? why.reason().code() + ": " + why.detail()
                : "";
        return findings.check(
                problem.isEmpty(),
                FindingCode.RECEIPT_DIFFERS,
                entry.evidence(),
                "a receipt that proves index " + entry.index(),
                problem);
    }

    /** What a service does not show to strangers, or to whoever may have no right to this log, is not hidden. */
    private boolean isWithheld(ReplayedLog log, Optional<Bytes> found, String what) {
        boolean rightly = found.isEmpty()
                && !(served.isAskedWithRight() && log.registration().terms().open());
        if (rightly) {
            withheld.count(what);
        }
        return rightly;
    }

    private Result<Endorsers> proven(ReplayedLog log, LoggedEntry entry, Receipt receipt) {
        var shown = receipt.checkpoint().body();
        boolean ours = shown.origin().equals(log.registration().origin())
                && log.tree()
                        .head(shown.head().size())
                        .filter(shown.head()::equals)
                        .isPresent();
        if (!ours || receipt.proof().index() != entry.index()) {
            return Result.rejected(Reason.ROOT_MISMATCH, "another index, or a tree that the log never was");
        }
        return receipt.proof()
                .verify(entry.leaf(), shown.head())
                .then(_ -> comparison.signed(log, receipt.checkpoint()));
    }

    /** Whether a history was compared. */
    boolean history(ReplayedLog log, RecordId record, Records records) {
        RecordState expected = records.find(record).orElseThrow();
        Evidence at = Evidence.of(expected.last().origin().name());
        Optional<Bytes> found = served.get("/v1/records/" + record.type() + "/" + record.id());
        if (isWithheld(log, found, "histories")) {
            return false;
        }
        if (!findings.check(found.isPresent(), FindingCode.SERVICE_HIDES, at, "a history of " + record, "none")) {
            return false;
        }
        Result<List<String>> told = Json.parse(found.orElseThrow(), MAX_HISTORY).then(EntryCheck::entries);
        return findings.check(
                told instanceof Result.Accepted<List<String>>(List<String> entries)
                        && begins(entries, records.chain(record)),
                FindingCode.HISTORY_DIFFERS,
                at,
                record + ": the entries up to " + expected.last().hash().value().base64Url(),
                told instanceof Result.Accepted<List<String>>(List<String> entries)
                        ? String.join(" ", entries)
                        : "no history");
    }

    /** Whether a history begins with exactly the entries of the blocks; it may have newer ones behind them. */
    private static boolean begins(List<String> entries, Bytes chain) {
        Bytes digest = Bytes.empty();
        for (String entry : entries) {
            if (!(Bytes.ofBase64Url(entry) instanceof Result.Accepted<Bytes>(Bytes leaf))) {
                return false;
            }
            digest = Records.chained(digest, leaf);
            if (digest.equals(chain)) {
                return true;
            }
        }
        return false;
    }

    private static Result<List<String>> entries(Json json) {
        return Result.of(() -> json instanceof JsonObject object
                ? object.array("entries").objects().stream()
                        .map(entry -> entry.text("id"))
                        .toList()
                : List.of());
    }
}
