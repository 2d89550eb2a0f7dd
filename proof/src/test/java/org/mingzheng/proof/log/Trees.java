package org.mingzheng.proof.log;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingzheng.proof.bytes.Bytes;

/** Trees to test with, and the definition of a root hash exactly as RFC 6962 §2.1 words it, slow and plain. */
final class Trees {
    private Trees() {}

    static List<Hash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(Trees::leaf).toList();
    }

    static Hash leaf(int index) {
        return Hash.leaf(Bytes.utf8("entry " + index));
    }

    static Frontier frontier(int size) {
        return Frontier.empty().appendAll(leaves(size));
    }

    static TreeHead head(int size) {
        return frontier(size).head();
    }

    static Hash root(List<Hash> leaves) {
        return switch (leaves.size()) {
            case 0 -> Hash.EMPTY_ROOT;
            case 1 -> leaves.getFirst();
            default -> {
                int split = Integer.highestOneBit(leaves.size() - 1);
                yield Hash.node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
            }
        };
    }

    /** The eight entries that certificate-transparency implementations have shared since 2013. */
    static Stream<Bytes> published() {
        return Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> Bytes.ofHex(hex).orThrow());
    }
}
