package org.mingzheng.ledger.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.mingzheng.fabric.client.Chain;
import org.mingzheng.fabric.client.FabricClient;
import org.mingzheng.fabric.client.LedgerAwayException;
import org.mingzheng.fabric.client.RefusedException;
import org.mingzheng.ledger.database.Transactions;
import org.mingzheng.ledger.log.Checkpoints;
import org.mingzheng.ledger.log.LogRow;
import org.mingzheng.ledger.log.Logs;
import org.mingzheng.ledger.log.Registrations;
import org.mingzheng.ledger.log.ServedLog;
import org.mingzheng.ledger.log.ServedLogs;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.TreeHead;
import org.springframework.stereotype.Component;

/**
 * Compares what was seen of the ledger - the last block, the rows, the published checkpoints - with what it says now. Other than
 * what was seen is a contradiction at once; less is one as soon as it is certain that no peer merely lags.
 */
@Component
public final class Past {
    private static final int CHAIN = 0;

    private final Transactions transactions;
    private final Logs logs;
    private final ServedLogs served;
    private final Checkpoints checkpoints;
    private final TileReader tiles;
    private final Stops stops;
    private final Map<Integer, Shorter> shorter = new ConcurrentHashMap<>();

    Past(
            Transactions transactions,
            Logs logs,
            ServedLogs served,
            Checkpoints checkpoints,
            TileReader tiles,
            Stops stops) {
        this.transactions = transactions;
        this.logs = logs;
        this.served = served;
        this.checkpoints = checkpoints;
        this.tiles = tiles;
        this.stops = stops;
    }

    /**
     * Compares the last block that was projected with what a peer has in its place.
     *
     * @param client who asks
     * @throws BehindException if the peer does not have it, or has another
     * @throws LedgerAwayException if no peer answers
     */
    public void requireChain(FabricClient client) throws BehindException, LedgerAwayException {
        Position seen = transactions.read(Position::read);
        if (seen.block() == 0) {
            return;
        }
        Optional<Block> told = block(client.chain(), seen.block() - 1);
        if (told.isEmpty()) {
            List<OptionalLong> heights = client.chain().heights();
            client.turnAway();
            if (isCertain(CHAIN, heights, seen.block())) {
                String why = "the ledger has fewer blocks than were seen of it";
                stopAll(why, Contradiction.ofHeights(why, seen, known(heights)));
            }
            throw new BehindException(
                    "the ledger does not have block " + (seen.block() - 1) + ", which was seen of it");
        }
        requireSame(seen, told.get().hash());
        forget(CHAIN);
    }

    private static Optional<Block> block(Chain chain, long number) throws LedgerAwayException {
        return number < chain.height()
                ? Optional.of(Block.parse(chain.block(number)).orThrow())
                : Optional.empty();
    }

    private void requireSame(Position seen, Bytes hash) throws BehindException {
        if (!hash.equals(seen.hash())) {
            throw other(seen, hash);
        }
    }

    /**
     * {@return what to throw} The next block of a peer does not follow from the last that was projected.
     *
     * @param seen up to where
     * @param told hash of the block that the peer has there
     */
    public BehindException other(Position seen, Bytes told) {
        String why = "the ledger has another block " + (seen.block() - 1) + " than the one that was seen";
        stopAll(why, Contradiction.ofBlock(why, seen, told));
        return new BehindException(why);
    }

    private void stopAll(String why, String evidence) {
        stops.stop(served.all(), why, evidence);
    }

    /**
     * Compares a log's rows and its newest checkpoint with the head that a peer tells.
     *
     * @param log any served log
     * @param ledger the head
     * @throws BehindException if the log must not go on from that head
     * @throws LedgerAwayException if no peer answers
     */
    public void requireHead(ServedLog log, TreeHead ledger) throws BehindException, LedgerAwayException {
        LogRow row = logs.read(log.number());
        Optional<Checkpoint> newest = checkpoints.newest(log.number());
        TreeHead rows = row.frontier().head();
        TreeHead published = newest.map(each -> each.body().head()).orElse(rows);
        if (!agree(log.number(), ledger, rows) || !agree(log.number(), published, rows) || isOther(ledger, published)) {
            String why = "the ledger has another head than was seen of it";
            stops.stop(List.of(log), why, Contradiction.ofLog(why, rows, newest, ledger));
            throw new BehindException(why);
        }
        long seen = Math.max(rows.size(), published.size());
        if (ledger.size() < seen) {
            String why = "the ledger has a shorter log than was seen of it";
            if (isCertain(log.number(), sizes(log), seen)) {
                stops.stop(List.of(log), why, Contradiction.ofLog(why, rows, newest, ledger));
            }
            log.client().turnAway();
            throw new BehindException(why);
        }
        forget(log.number());
    }

    private static boolean isOther(TreeHead one, TreeHead another) {
        return one.size() == another.size() && !one.equals(another);
    }

    /** Only a head that the rows reach can be compared. */
    private boolean agree(int log, TreeHead head, TreeHead rows) {
        return head.size() > rows.size() || tiles.extend(log, head, rows);
    }

    private static List<OptionalLong> sizes(ServedLog log) {
        return log.client().each(client -> size(client, log));
    }

    private static OptionalLong size(FabricClient client, ServedLog log) {
        try {
            return OptionalLong.of(
                    Registrations.ask(client, log.origin()).head().size());
        } catch (LedgerAwayException e) {
            return OptionalLong.empty();
        } catch (RefusedException e) {
            return OptionalLong.of(0);
        }
    }

    private boolean isCertain(int log, List<OptionalLong> sizes, long seen) {
        return shorter.computeIfAbsent(log, _ -> new Shorter()).isCertain(sizes, seen, System.nanoTime());
    }

    private void forget(int log) {
        var _ = shorter.remove(log);
    }

    private static List<Long> known(List<OptionalLong> heights) {
        return heights.stream().flatMapToLong(OptionalLong::stream).boxed().toList();
    }
}
