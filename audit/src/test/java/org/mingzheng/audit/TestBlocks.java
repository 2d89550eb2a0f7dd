package org.mingzheng.audit;

import static org.mingzheng.audit.TestTransaction.proto;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.common.BlockData;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.mingzheng.audit.peer.Blocks;
import org.mingzheng.proof.block.Block;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.suite.Sha256;

/** Blocks that follow each other, all of whose transactions took effect. */
final class TestBlocks implements Blocks {
    private final List<Bytes> all = new ArrayList<>();
    final TestOrderers orderers;
    private Optional<Block> last = Optional.empty();

    TestBlocks(TestNetwork network) {
        orderers = new TestOrderers(network);
    }

    @Override
    public long height() {
        return all.size();
    }

    @Override
    public void read(long from, long to, Consumer<Bytes> each) {
        all.subList((int) from, (int) to).forEach(each);
    }

    Bytes get(long number) {
        return all.get((int) number);
    }

    void add(List<Bytes> envelopes) {
        Bytes hash = Sha256.digest(envelopes.toArray(Bytes[]::new));
        BlockHeader.Builder header =
                BlockHeader.newBuilder().setNumber(all.size()).setDataHash(proto(hash));
        last.ifPresent(before -> header.setPreviousHash(proto(before.hash())));
        Block bare = new Block(
                header.getNumber(),
                Bytes.wrap(header.getPreviousHash().toByteArray()),
                Bytes.wrap(header.getDataHash().toByteArray()),
                List.of());
        BlockMetadata.Builder metadata = BlockMetadata.newBuilder()
                .addMetadata(all.isEmpty() ? ByteString.EMPTY : orderers.signatures(bare))
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.copyFrom(new byte[envelopes.size()]));
        Bytes encoded = Bytes.wrap(org.hyperledger.fabric.protos.common.Block.newBuilder()
                .setHeader(header)
                .setData(BlockData.newBuilder()
                        .addAllData(
                                envelopes.stream().map(TestTransaction::proto).toList()))
                .setMetadata(metadata)
                .build()
                .toByteArray());
        last = Optional.of(Block.parse(encoded).orThrow());
        all.add(encoded);
    }

    record Without(TestBlocks blocks, long missing) implements Blocks {
        @Override
        public long height() {
            return blocks.height() - 1;
        }

        @Override
        public void read(long from, long to, Consumer<Bytes> each) {
            for (long number = from; number < to + 1 && number < blocks.height(); number++) {
                if (number != missing) {
                    each.accept(blocks.get(number));
                }
            }
        }
    }

    record First(TestBlocks blocks, long height) implements Blocks {
        @Override
        public void read(long from, long to, Consumer<Bytes> each) {
            blocks.read(from, to, each);
        }
    }

    record Changed(TestBlocks blocks, long number, Consumer<byte[]> change) implements Blocks {
        @Override
        public long height() {
            return blocks.height();
        }

        @Override
        public void read(long from, long to, Consumer<Bytes> each) {
            for (long i = from; i < to; i++) {
                byte[] block = blocks.get(i).toArray();
                if (i == number) {
                    change.accept(block);
                }
                each.accept(Bytes.wrap(block));
            }
        }
    }
}
