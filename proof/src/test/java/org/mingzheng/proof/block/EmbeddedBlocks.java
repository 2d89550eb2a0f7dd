package org.mingzheng.proof.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

/** The first blocks of an embedded network: founded, two logs registered, a batch of three commitments, entries in two appends. */
final class EmbeddedBlocks {
    private static final int COUNT = 12;

    private EmbeddedBlocks() {}

    static List<Bytes> all() {
        return IntStream.range(0, COUNT).mapToObj(EmbeddedBlocks::block).toList();
    }

    static List<Block> blocks() {
        return all().stream().map(block -> Block.parse(block).orThrow()).toList();
    }

    static Stream<Invocation> calls() {
        return blocks().stream()
                .flatMap(block -> block.transactions().stream())
                .flatMap(each -> each.content() instanceof Invocation call ? Stream.of(call) : Stream.empty());
    }

    /** What the only transaction of a block is. */
    static Content only(Bytes block) {
        return Block.parse(block).orThrow().transactions().getFirst().content();
    }

    static Reason reason(Result<?> result) {
        return ((Result.Rejected<?>) result).rejection().reason();
    }

    static Bytes block(int number) {
        try (InputStream in = EmbeddedBlocks.class.getResourceAsStream("embedded/" + number + ".block")) {
            return Bytes.wrap(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
