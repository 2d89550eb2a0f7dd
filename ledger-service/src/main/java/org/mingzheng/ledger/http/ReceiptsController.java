package org.mingzheng.ledger.http;

import java.util.Optional;
import java.util.OptionalInt;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.problem.Numbers;
import org.mingzheng.ledger.problem.Problem;
import org.mingzheng.ledger.problem.ProblemException;
import org.mingzheng.ledger.problem.ProblemKind;
import org.mingzheng.ledger.receipt.Entries;
import org.mingzheng.ledger.receipt.EntryRow;
import org.mingzheng.ledger.receipt.Receipts;
import org.mingzheng.ledger.visibility.Absent;
import org.mingzheng.ledger.visibility.Visibility;
import org.mingzheng.proof.json.JsonObject;
import org.mingzheng.proof.log.Origin;
import org.mingzheng.proof.log.Receipt;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/receipts}. */
@RestController
final class ReceiptsController {
    private final Entries entries;
    private final Receipts receipts;
    private final Logs logs;
    private final Visibility visibility;

    ReceiptsController(Entries entries, Receipts receipts, Logs logs, Visibility visibility) {
        this.visibility = visibility;
        this.entries = entries;
        this.receipts = receipts;
        this.logs = logs;
    }

    @GetMapping("/v1/receipts/{id}")
    ResponseEntity<byte[]> get(@PathVariable String id) throws Exception {
        EntryRow row = entries.find(Ids.of(id)).orElseThrow(Absent::problem);
        require(visibility.mayLocate(logs.read(row.log()).origin()));
        if (row.refused()) {
            throw new ProblemException(refusal(row));
        }
        return row.logged() ? answer(receipts.of(row.log(), row.index())) : pending();
    }

    /** Items of a bulk log have no id of their own: an upload's answer tells their indexes. */
    @GetMapping("/v1/receipts")
    ResponseEntity<byte[]> get(@RequestParam("origin") String origin, @RequestParam("index") String text)
            throws Exception {
        long index = Numbers.index("index", text);
        LogRow log = logs.find(Origin.of(origin).orThrow()).orElseThrow(Absent::problem);
        require(index < log.size() && visibility.mayCount(log.origin()));
        return answer(receipts.of(log.number(), index));
    }

    private static ResponseEntity<byte[]> answer(Optional<Receipt> receipt) {
        return receipt.map(made -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_PLAIN)
                        .body(made.encoded().toArray()))
                .orElseGet(ReceiptsController::pending);
    }

    private static ResponseEntity<byte[]> pending() {
        return ResponseEntity.accepted()
                .header("Retry-After", "1")
                .contentType(MediaType.TEXT_PLAIN)
                .body(new byte[0]);
    }

    private static Problem refusal(EntryRow row) {
        JsonObject reason = EntryStates.reason(row.reason().orElse("{}"));
        return new Problem(
                ProblemKind.REFUSED,
                reason.text("code"),
                reason.text("detail"),
                reason.optionalText("field"),
                OptionalInt.empty());
    }

    private static void require(boolean visible) {
        if (!visible) {
            throw Absent.problem();
        }
    }
}
