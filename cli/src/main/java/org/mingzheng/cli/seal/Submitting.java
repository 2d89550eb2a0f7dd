package org.mingzheng.cli.seal;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.evidence.Evidence;
import org.mingzheng.cli.evidence.SealedFiles;
import org.mingzheng.cli.journal.Prepared;
import org.mingzheng.cli.service.EntryAnswer;
import org.mingzheng.cli.service.LedgerClient;
import org.mingzheng.cli.service.Problem;
import org.mingzheng.cli.service.ReceiptAnswer;
import org.mingzheng.cli.service.ServiceRefusal;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.contract.ContractLimits;
import org.mingzheng.proof.log.Receipt;
import org.mingzheng.proof.result.Result;
import org.mingzheng.proof.statement.StatedRecord;

/** From sealed entries to sealed files: submits batches, waits until they are published, writes the files. */
final class Submitting {
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 100;

    private final LedgerClient client;
    private final Evidence evidence;
    private final Texts texts;
    private SealedFileMaker maker;

    Submitting(LedgerClient client, SealedFileMaker maker, Texts texts) {
        this.client = client;
        this.evidence = new Evidence(client);
        this.maker = maker;
        this.texts = texts;
    }

    /** Submits what was never submitted, and writes its sealed files. Of a request that is refused as a whole, each entry alone. */
    List<Outcome> submit(List<Prepared> batch) {
        if (batch.isEmpty()) {
            return List.of();
        }
        renew();
        try {
            return outcomes(
                    batch, client.append(batch.stream().map(Prepared::entry).toList(), WAIT, true));
        } catch (ServiceRefusal e) {
            if (!e.isForGood()) {
                throw e;
            }
            return batch.size() == 1
                    ? List.of(refused(batch.getFirst(), e.problem()))
                    : batch.stream()
                            .flatMap(entry -> submit(List.of(entry)).stream())
                            .toList();
        }
    }

    private List<Outcome> outcomes(List<Prepared> batch, List<EntryAnswer> answers) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(outcome(batch.get(i), answers.get(i)));
        }
        return outcomes;
    }

    private synchronized void renew() {
        maker = maker.fresh(evidence, Instant.now());
    }

    private synchronized SealedFileMaker maker() {
        return maker;
    }

    /** Finishes what a killed run began: an entry that the service has is not submitted again. */
    List<Outcome> resume(List<Prepared> entries) {
        List<Prepared> unknown = new ArrayList<>();
        List<Outcome> outcomes = take(entries, unknown);
        for (int from = 0; from < unknown.size(); from += ContractLimits.ENTRIES) {
            int to = Math.min(unknown.size(), from + ContractLimits.ENTRIES);
            outcomes.addAll(submit(unknown.subList(from, to)));
        }
        return outcomes;
    }

    /** Writes the sealed files of what the service took from a killed run, and forgets the rest. */
    List<Outcome> abandon(List<Prepared> entries) {
        return take(entries, new ArrayList<>());
    }

    /** Those that the service has, done; the others are added to {@code unknown}. */
    private List<Outcome> take(List<Prepared> entries, List<Prepared> unknown) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Prepared entry : entries) {
            ReceiptAnswer answer = client.receipt(entry.leaf());
            if (answer instanceof ReceiptAnswer.Unknown) {
                unknown.add(entry);
            } else {
                outcomes.add(outcome(entry, new EntryAnswer(entry.leaf(), answer, Optional.empty())));
            }
        }
        return outcomes;
    }

    private Outcome outcome(Prepared entry, EntryAnswer answer) {
        return switch (answer.receipt()) {
            case ReceiptAnswer.Published(Receipt receipt) -> write(entry, receipt, answer);
            case ReceiptAnswer.Pending _ -> await(entry, answer);
            case ReceiptAnswer.Refused(Problem problem) -> refused(entry, problem);
            case ReceiptAnswer.Unknown _ -> failed(entry, texts.text("seal.lost"), true);
        };
    }

    /** Another run may have submitted the very same entry: then it is in the log all the same. */
    private Outcome refused(Prepared entry, Problem problem) {
        return client.receipt(entry.leaf()) instanceof ReceiptAnswer.Published(Receipt receipt)
                ? write(entry, receipt, new EntryAnswer(entry.leaf(), new ReceiptAnswer.Unknown(), Optional.empty()))
                : failed(entry, texts.text("seal.refused", problem), false);
    }

    private Outcome await(Prepared entry, EntryAnswer answer) {
        long deadline = System.nanoTime() + MOST.toNanos();
        ReceiptAnswer now = answer.receipt();
        while (now instanceof ReceiptAnswer.Pending(Duration retryAfter)) {
            if (System.nanoTime() > deadline) {
                return failed(entry, texts.text("seal.pending"), true);
            }
            pause(Math.max(PAUSE_MILLIS, retryAfter.toMillis()));
            now = client.receipt(entry.leaf());
        }
        return outcome(entry, new EntryAnswer(answer.id(), now, answer.statement()));
    }

    private Outcome write(Prepared entry, Receipt receipt, EntryAnswer answer) {
        var proven =
                receipt.proof().verify(entry.leaf(), receipt.checkpoint().body().head());
        if (proven instanceof Result.Rejected(var rejection)) {
            return failed(
                    entry, texts.text("seal.bad-receipt", rejection.reason().code()), true);
        }
        try {
            StatedRecord statement = answer.statement()
                    .map(note -> StatedRecord.parse(note).orThrow())
                    .orElseGet(() -> evidence.statement(entry.parsed().place().recordId()));
            SealedFiles.write(entry.sealed(), maker().make(entry, receipt, statement));
            return new Outcome.Sealed(entry.sealed());
        } catch (IOException e) {
            return failed(entry, texts.text("seal.unwritable", e), true);
        }
    }

    private static Outcome failed(Prepared entry, String why, boolean open) {
        return new Outcome.Failed(entry.sealed(), why, open);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
