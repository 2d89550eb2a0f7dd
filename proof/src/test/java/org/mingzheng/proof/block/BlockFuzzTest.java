package org.mingzheng.proof.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Result;

class BlockFuzzTest {
    private static final Bytes GOOD = EmbeddedBlocks.block(10);

    /** The first two bytes choose a place in a good block where the rest is written over it: pure noise gets nowhere. */
    @FuzzTest
    void noBytesMakeAReaderThrow(byte[] input) {
        if (input.length < 3) {
            return;
        }
        byte[] block = GOOD.toArray();
        int place = ((input[0] & 0xff) << 8 | (input[1] & 0xff)) % block.length;
        System.arraycopy(input, 2, block, place, Math.min(input.length - 2, block.length - place));
        read(Bytes.wrap(block));
        read(Bytes.wrap(input));
        // The same, past the hash that refuses every change of a transaction.
        if (TransactionReader.content(Bytes.wrap(input)) instanceof Invocation call) {
            assertThat(Appended.by(call)).isNotNull();
        }
    }

    private static void read(Bytes encoded) {
        if (Block.parse(encoded) instanceof Result.Accepted<Block>(Block block)) {
            block.transactions().forEach(each -> {
                if (each.content() instanceof Invocation call) {
                    assertThat(Appended.by(call)).isNotNull();
                }
            });
        }
    }
}
