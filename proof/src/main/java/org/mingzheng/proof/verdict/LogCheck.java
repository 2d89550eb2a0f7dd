package org.mingzheng.proof.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.entry.Place;
import org.mingzheng.proof.log.CheckpointBody;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.sealed.LoggedEntry;
import org.mingzheng.proof.trust.TrustedLog;
import org.mingzheng.proof.verdict.Verdict.Logged;

/** Whether an entry is in the log that it names, and since when at the latest. */
final class LogCheck {
    private LogCheck() {}

    /** Of all receipts that prove it, what the one with the earliest time says; else what speaks against it. */
    static Result<Logged> of(Evidence evidence, LoggedEntry entry) {
        Place place = entry.parsed().place();
        if (!place.channel().equals(evidence.policy().channel())) {
            return Result.rejected(Reason.NETWORK_UNKNOWN, "the entry is of another channel than the policy's");
        }
        Optional<TrustedLog> log = evidence.policy().log(place.origin());
        if (log.isEmpty()) {
            return Result.rejected(Reason.LOG_UNKNOWN, "the policy does not know the log " + place.origin());
        }
        Optional<Logged> earliest = Optional.empty();
        List<Rejection> rejections = new ArrayList<>();
        for (Receipt receipt : entry.receipts()) {
            switch (proven(evidence, log.get(), entry, receipt)) {
                case Result.Accepted<Logged>(Logged logged) -> earliest = Optional.of(earlier(earliest, logged));
                case Result.Rejected<Logged>(Rejection rejection) -> rejections.add(rejection);
            }
        }
        return earliest.map(Result::accepted).orElseGet(() -> rejected(rejections));
    }

    private static Result<Logged> rejected(List<Rejection> rejections) {
        return rejections.isEmpty()
                ? Result.rejected(Reason.RECEIPT_MISSING, "the file has no receipt of the entry")
                : new Result.Rejected<>(Claim.of(rejections).reasons().getFirst());
    }

    private static Logged earlier(Optional<Logged> one, Logged other) {
        return one.filter(logged -> logged.timeMillis() <= other.timeMillis()).orElse(other);
    }

    private static Result<Logged> proven(Evidence evidence, TrustedLog log, LoggedEntry entry, Receipt receipt) {
        CheckpointBody body = receipt.checkpoint().body();
        if (!body.origin().equals(log.origin())) {
            return Result.rejected(Reason.RECEIPT_FOREIGN, "the receipt is of another log than the entry");
        }
        return receipt.proof()
                .verify(entry.leafHash(), body.head())
                .then(head -> evidence.endorsed().checkpoint(receipt.checkpoint(), log))
                .map(quorum -> new Logged(
                        log.origin(),
                        receipt.proof().index(),
                        body.head().size(),
                        quorum.endorsers(),
                        quorum.reached().orElseThrow()));
    }
}
