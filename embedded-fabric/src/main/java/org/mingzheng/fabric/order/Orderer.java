package org.mingzheng.fabric.order;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.commit.Committer;
import org.mingzheng.fabric.ledger.Ledger;
import org.mingzheng.fabric.msp.Signer;
import org.mingzheng.fabric.transaction.Transaction;
import org.mingzheng.fabric.wire.RefusedException;

/**
 * Puts transactions in an order and into blocks. A block is cut as soon as the one before it is on disk, with all that has
 * come meanwhile, up to the limits: under load blocks fill by themselves, and nobody ever waits for a timeout.
 */
public final class Orderer implements AutoCloseable {
    private static final int PENDING_BYTES = 64 * 1024 * 1024;

    private static final Transaction WAKE =
            new Transaction(ByteString.EMPTY, "", TxValidationCode.NIL_ENVELOPE, TxValidationCode.NIL_ENVELOPE, null);

    private final Ledger ledger;
    private final Committer committer;
    private final BlockMaker maker;
    private final BatchLimits limits;
    private final Consumer<Exception> failure;
    private final BlockingQueue<Transaction> pending = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(PENDING_BYTES, true);
    private final Thread thread;
    private volatile boolean stopped;

    /**
     * An orderer, started.
     *
     * @param ledger to continue
     * @param committer takes the blocks
     * @param signer signs the blocks
     * @param limits when a block is full
     * @param failure is told if a block could not be written; nothing is ordered after that
     */
    public Orderer(Ledger ledger, Committer committer, Signer signer, BatchLimits limits, Consumer<Exception> failure) {
        this.ledger = ledger;
        this.committer = committer;
        this.maker = new BlockMaker(signer);
        this.limits = limits;
        this.failure = failure;
        this.thread = Thread.ofPlatform().daemon().name("orderer").start(this::run);
    }

    /** {@return the largest transaction that is taken, in bytes} */
    public int maxBytes() {
        return limits.absoluteMaxBytes();
    }

    /**
     * Takes a transaction; waits while too much is pending.
     *
     * @param transaction to be ordered, valid or not
     * @throws RefusedException if nothing is ordered any more
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void submit(Transaction transaction) throws InterruptedException {
        room.acquire(size(transaction));
        if (stopped) {
            throw new RefusedException("the orderer has stopped");
        }
        pending.add(transaction);
    }

    private static int size(Transaction transaction) {
        return Math.min(PENDING_BYTES, transaction.envelope().size());
    }

    private void run() {
        try {
            for (List<Transaction> batch = batch(); !stopped; batch = batch()) {
                order(batch);
            }
        } catch (InterruptedException e) {
            stopped = true;
        } catch (IOException | RuntimeException e) {
            stopped = true;
            failure.accept(e);
        }
    }

    private List<Transaction> batch() throws InterruptedException {
        List<Transaction> batch = new ArrayList<>();
        batch.add(pending.take());
        long bytes = size(batch.getFirst());
        for (Transaction next = pending.peek();
                next != null && batch.size() < limits.maxMessages() && bytes + size(next) <= limits.preferredMaxBytes();
                next = pending.peek()) {
            batch.add(pending.take());
            bytes += size(next);
        }
        return batch;
    }

    private void order(List<Transaction> batch) throws IOException {
        List<ByteString> envelopes = batch.stream().map(Transaction::envelope).toList();
        Block block = maker.next(ledger, envelopes);
        committer.commit(block, batch);
        batch.forEach(transaction -> room.release(size(transaction)));
    }

    /** Stops after the block that is being written. What is pending is lost, as its submitters have not been told otherwise. */
    @Override
    public void close() {
        stopped = true;
        // Not interrupted: that would close the file under a block that is being written.
        pending.add(WAKE);
        room.release(PENDING_BYTES);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
