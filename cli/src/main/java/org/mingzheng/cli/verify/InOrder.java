package org.mingzheng.cli.verify;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mingzheng.cli.report.Fault;

/** Works on all cores, hands over in the order given, and never holds more than a few results. */
final class InOrder {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int WAITING = 8 * CORES;

    private InOrder() {}

    static <A, B> void run(Iterator<A> inputs, Function<A, B> work, Consumer<B> sink) {
        try (ExecutorService workers = Executors.newFixedThreadPool(CORES)) {
            Deque<Future<B>> open = new ArrayDeque<>();
            try {
                while (inputs.hasNext() || !open.isEmpty()) {
                    while (inputs.hasNext() && open.size() < WAITING) {
                        A input = inputs.next();
                        open.add(workers.submit(() -> work.apply(input)));
                    }
                    sink.accept(result(open.remove()));
                }
            } finally {
                open.forEach(each -> each.cancel(true));
            }
        }
    }

    private static <B> B result(Future<B> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.of(InOrder.class, "verify.interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
