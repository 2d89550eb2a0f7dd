package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.mingzheng.fabric.transaction.EndorsedAction;
import org.mingzheng.fabric.transaction.ReadWriteSets;
import org.mingzheng.fabric.wire.Messages;

/**
 * The chain of blocks, on disk, and the state they make, in memory. A block, and the mark that it is, are on disk before anyone is told of it. After a
 * failed write nobody knows what is on disk, so the ledger then refuses everything until it is opened anew. Thread-safe.
 */
public final class Ledger implements AutoCloseable {
    private final BlockFile file;
    private final Mark mark;
    private final BlockIndex index = new BlockIndex();
    private final Waiting waiting = new Waiting();
    private volatile State state = State.EMPTY;

    private Ledger(BlockFile file, Mark mark) {
        this.file = file;
        this.mark = mark;
    }

    /**
     * {@return the ledger in a folder, rebuilt from its blocks}
     *
     * @param folder is created if absent
     * @param mark the file that says up to which block anybody was told of; outside the folder, as it must not get lost with it
     * @param notice is told if a torn tail was cut
     * @throws IOException if another process has it open, if it is damaged, or if it ends before the mark
     */
    public static Ledger open(Path folder, Path mark, Consumer<String> notice) throws IOException {
        Files.createDirectories(folder);
        BlockFile.Disk blocks = CrashingDisk.asTold(DiskFile.open(folder.resolve("blocks")));
        try {
            return open(blocks, DiskFile.open(mark), DiskFile.aside(folder), notice);
        } catch (IOException e) {
            blocks.close();
            throw e;
        }
    }

    static Ledger open(BlockFile.Disk blocks, BlockFile.Disk mark, BlockFile.Aside aside, Consumer<String> notice)
            throws IOException {
        try {
            Ledger ledger = new Ledger(new BlockFile(blocks, aside), Mark.read(mark));
            ledger.begin(notice);
            return ledger;
        } catch (IOException e) {
            blocks.close();
            mark.close();
            throw e;
        }
    }

    private void begin(Consumer<String> notice) throws IOException {
        if (file.isEmpty() && mark.last().isEmpty()) {
            mark.set(Mark.Point.NOTHING);
        }
        try {
            file.replay(this::replay, mark.last().map(Mark.Point::end).orElse(Long.MAX_VALUE), notice);
        } catch (RuntimeException e) {
            throw new IOException("the ledger holds what is no block: " + e.getMessage(), e);
        }
        refuseLost();
        if (mark.last().isEmpty() || mark.last().get().number() < height() - 1) {
            mark.set(new Mark.Point(height() - 1, lastHash(), file.end()));
        }
    }

    /** What was confirmed must be there, and be the same. */
    private void refuseLost() throws IOException {
        Mark.Point last = mark.last().orElse(Mark.Point.NOTHING);
        if (last.number() >= height()) {
            throw new IOException("the ledger has " + height() + " blocks, and block " + last.number()
                    + " was confirmed already. Restore ledger/ from a copy that is not older, or begin a new ledger in"
                    + " another folder; nothing is changed.");
        }
        if (last.number() >= 0 && numberOf(last.hash()) != last.number()) {
            throw new IOException("block " + last.number() + " is another one than was confirmed. Restore ledger/ of"
                    + " this network; nothing is changed.");
        }
    }

    private void replay(BlockFile.Entry entry) {
        Block block = Messages.parse(Block.parser(), entry.content());
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            ByteString envelope = block.getData().getData(i);
            if (Blocks.code(block, i) == TxValidationCode.VALID
                    && Blocks.channelHeader(envelope).getType() == HeaderType.ENDORSER_TRANSACTION_VALUE) {
                ReadWriteSets sets = ReadWriteSets.parse(
                        EndorsedAction.ofEnvelope(envelope).outcome().getResults());
                state = state.after(sets, new Version(block.getHeader().getNumber(), i));
            }
        }
        index.add(block, entry.position());
    }

    /** {@return the keys after the last block} */
    public State state() {
        return state;
    }

    /** {@return how many blocks there are} */
    public synchronized long height() {
        return index.height();
    }

    /** {@return the hash of the last block's header, empty if there is none} */
    public synchronized ByteString lastHash() {
        return index.lastHash();
    }

    /**
     * {@return where a transaction stands, if it was committed, valid or not}
     *
     * @param id the transaction
     */
    public synchronized Optional<TransactionStatus> status(String id) {
        return index.status(id);
    }

    /**
     * {@return where a transaction stands, as soon as it is committed; cancel it to stop waiting}
     *
     * @param id the transaction
     */
    public synchronized CompletableFuture<TransactionStatus> committed(String id) {
        return index.status(id).map(CompletableFuture::completedFuture).orElseGet(() -> waiting.forTransaction(id));
    }

    /**
     * {@return the number of the block with this header hash, or -1}
     *
     * @param hash of a header
     */
    public synchronized long numberOf(ByteString hash) {
        return index.numberOf(hash);
    }

    /**
     * {@return a block}
     *
     * @param number below {@link #height}
     */
    public Block block(long number) {
        try {
            return Messages.parse(Block.parser(), file.read(position(number)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized long position(long number) {
        return index.position(number);
    }

    /**
     * Waits until there is a block of this number.
     *
     * @param number of the awaited block
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public synchronized void await(long number) throws InterruptedException {
        while (Long.compareUnsigned(index.height(), number) <= 0) {
            wait();
        }
    }

    /**
     * Writes a block, and makes it known once it is on disk.
     *
     * @param block the next block, with its validation codes
     * @param next the keys after it
     * @throws IOException if it cannot be written; it may or may not be on disk then
     */
    public void append(Block block, State next) throws IOException {
        long position;
        try {
            position = file.append(block.toByteString());
            mark.set(new Mark.Point(block.getHeader().getNumber(), Headers.hash(block.getHeader()), file.end()));
        } catch (IOException e) {
            waiting.failed(e);
            throw e;
        }
        List<Runnable> answers = new ArrayList<>();
        synchronized (this) {
            index.add(block, position);
            state = next;
            for (int i = 0; i < block.getData().getDataCount(); i++) {
                String id = Blocks.channelHeader(block.getData().getData(i)).getTxId();
                index.status(id).ifPresent(status -> answers.add(waiting.answer(id, status)));
            }
            notifyAll();
        }
        answers.forEach(Runnable::run);
    }

    @Override
    public void close() throws IOException {
        file.close();
        mark.close();
    }
}
