package org.mingzheng.ledger.receipt;

import java.util.Optional;
import org.mingzheng.ledger.publish.Published;
import org.mingzheng.ledger.tile.TileReader;
import org.mingzheng.proof.log.Checkpoint;
import org.mingzheng.proof.log.InclusionProof;
import org.mingzheng.proof.log.Receipt;
import org.springframework.stereotype.Component;

/** Receipts, made when they are asked for. */
@Component
public final class Receipts {
    private final TileReader tiles;
    private final Published published;

    Receipts(TileReader tiles, Published published) {
        this.tiles = tiles;
        this.published = published;
    }

    /**
     * {@return the receipt of a leaf under the newest published checkpoint, if that covers it}
     *
     * @param log number of the log's row
     * @param index of the leaf
     */
    public Optional<Receipt> of(int log, long index) {
        return published
                .newest(log)
                .filter(checkpoint -> checkpoint.body().head().size() > index)
                .map(checkpoint -> receipt(log, index, checkpoint));
    }

    private Receipt receipt(int log, long index, Checkpoint checkpoint) {
        long size = checkpoint.body().head().size();
        return new Receipt(InclusionProof.of(index, size, tiles.hashes(log, size)), checkpoint);
    }
}
