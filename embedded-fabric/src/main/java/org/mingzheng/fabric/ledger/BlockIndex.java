package org.mingzheng.fabric.ledger;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;

/** Where blocks and transactions stand. In memory: about 200 bytes a transaction. Guarded by its ledger. */
final class BlockIndex {
    private final Map<String, TransactionStatus> transactions = new HashMap<>();
    private final List<ByteString> hashes = new ArrayList<>();
    private long[] positions = new long[1024];

    void add(Block block, long position) {
        if (height() == positions.length) {
            positions = Arrays.copyOf(positions, positions.length * 2);
        }
        positions[height()] = position;
        hashes.add(Headers.hash(block.getHeader()));
        for (int i = 0; i < block.getData().getDataCount(); i++) {
            String id = Blocks.channelHeader(block.getData().getData(i)).getTxId();
            Version version = new Version(block.getHeader().getNumber(), i);
            if (!id.isEmpty()) {
                transactions.putIfAbsent(id, new TransactionStatus(version, Blocks.code(block, i)));
            }
        }
    }

    int height() {
        return hashes.size();
    }

    long position(long block) {
        return positions[(int) block];
    }

    ByteString lastHash() {
        return hashes.isEmpty() ? ByteString.EMPTY : hashes.getLast();
    }

    long numberOf(ByteString hash) {
        return hashes.indexOf(hash);
    }

    Optional<TransactionStatus> status(String id) {
        return Optional.ofNullable(transactions.get(id));
    }
}
