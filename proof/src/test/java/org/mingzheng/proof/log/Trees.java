package org.mingzheng.proof.log;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Rejection;
import org.mingzheng.proof.result.Result;

/** Trees to test with. */
public final class Trees {
    private Trees() {}

    public static List<Hash> leaves(int count) {
        return IntStream.range(0, count).mapToObj(Trees::leaf).toList();
    }

    public static Bytes entry(int index) {
        return Bytes.utf8("entry " + index);
    }

    public static Hash leaf(int index) {
        return Hash.leaf(entry(index));
    }

    public static Frontier frontier(int size) {
        return Frontier.empty().appendAll(leaves(size));
    }

    public static TreeHead head(int size) {
        return frontier(size).head();
    }

    /** Every complete subtree's hash, kept. */
    public static HashSource source(List<Hash> leaves) {
        List<List<Hash>> levels = new ArrayList<>(List.of(leaves));
        while (levels.getLast().size() > 1) {
            List<Hash> below = levels.getLast();
            levels.add(IntStream.range(0, below.size() / 2)
                    .mapToObj(i -> Hash.node(below.get(2 * i), below.get(2 * i + 1)))
                    .toList());
        }
        return (level, index) -> levels.get(level).get((int) index);
    }

    static @Nullable Reason reason(Result<?> result) {
        return result instanceof Result.Rejected<?>(Rejection rejection) ? rejection.reason() : null;
    }

    /** MTH of RFC 6962 §2.1, word for word. */
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
    public static Stream<Bytes> published() {
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
