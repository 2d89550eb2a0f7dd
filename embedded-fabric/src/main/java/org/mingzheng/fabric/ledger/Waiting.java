package org.mingzheng.fabric.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Those who wait for a transaction to be committed. */
final class Waiting {
    private final Map<String, List<CompletableFuture<TransactionStatus>>> byTransaction = new HashMap<>();
    private @Nullable IOException failure;

    synchronized CompletableFuture<TransactionStatus> forTransaction(String id) {
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        CompletableFuture<TransactionStatus> answer = new CompletableFuture<>();
        byTransaction.computeIfAbsent(id, _ -> new ArrayList<>()).add(answer);
        var _ = answer.whenComplete((_, _) -> forget(id));
        return answer;
    }

    // Who stopped waiting is done, too.
    private synchronized void forget(String id) {
        byTransaction.computeIfPresent(id, (_, answers) -> {
            answers.removeIf(CompletableFuture::isDone);
            return answers.isEmpty() ? null : answers;
        });
    }

    /** {@return tells those who wait; to be run without holding a lock} */
    synchronized Runnable answer(String id, TransactionStatus status) {
        List<CompletableFuture<TransactionStatus>> answers = byTransaction.remove(id);
        return answers == null ? () -> {} : () -> answers.forEach(answer -> answer.complete(status));
    }

    void failed(IOException reason) {
        Map<String, List<CompletableFuture<TransactionStatus>>> all;
        synchronized (this) {
            failure = reason;
            all = new HashMap<>(byTransaction);
            byTransaction.clear();
        }
        all.values().forEach(answers -> answers.forEach(answer -> answer.completeExceptionally(reason)));
    }
}
