package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.Result;

class FrontierTest {
    private static final int LARGEST = 2000;

    @Test
    void hasTheRootThatImplementationsAgreeOnForTheEightPublishedEntries() {
        Frontier frontier =
                Frontier.empty().appendAll(Trees.published().map(Hash::leaf).toList());
        assertThat(frontier.root().value())
                .hasToString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @Test
    void hasTheDigestOfNothingAsItsRootWhenEmpty() {
        assertThat(Frontier.empty().root().value())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void appendsOneByOneToTheRootOfTheDefinition() {
        List<Hash> leaves = Trees.leaves(LARGEST);
        Frontier frontier = Frontier.empty();
        for (int size = 0; size < LARGEST; size++) {
            assertThat(frontier.head()).isEqualTo(new TreeHead(size, Trees.root(leaves.subList(0, size))));
            frontier = frontier.append(leaves.get(size));
        }
    }

    @Test
    void appendsManyAsItAppendsOneByOne() {
        List<Hash> leaves = Trees.leaves(LARGEST);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int first = random.nextInt(LARGEST);
            int second = random.nextInt(first, LARGEST);
            assertThat(Trees.frontier(first).appendAll(leaves.subList(first, second)))
                    .isEqualTo(Trees.frontier(second));
        }
    }

    @Test
    void readsWhatItWrites() {
        for (int size = 0; size <= LARGEST; size++) {
            Frontier frontier = Trees.frontier(size);
            assertThat(Frontier.parse(frontier.toBytes())).isEqualTo(Result.accepted(frontier));
        }
    }

    @Test
    void growsToTheLargestSizeAndNoFurther() {
        Frontier full = new Frontier(Long.MAX_VALUE, Collections.nCopies(63, Trees.leaf(0)));
        assertThat(Frontier.parse(full.toBytes())).isEqualTo(Result.accepted(full));
        assertThatThrownBy(() -> full.append(Trees.leaf(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void cannotBeMadeWithAnotherNumberOfHashesThanTheSizeHasBits() {
        assertThatThrownBy(() -> new Frontier(3, Trees.leaves(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Frontier(-1, Trees.leaves(64))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource
    void refusesBytesThatAreNotItsOneEncoding(String why, Bytes encoding, Reason reason) {
        assertThat(Trees.reason(Frontier.parse(encoding))).as(why).isEqualTo(reason);
    }

    static Stream<Object[]> refusesBytesThatAreNotItsOneEncoding() {
        Bytes good = Trees.frontier(5).toBytes();
        byte[] twoToThe63 = good.toArray();
        twoToThe63[22] = -128;
        byte[] six = good.toArray();
        six[29] = 7;
        Reason malformed = Reason.FRONTIER_MALFORMED;
        Bytes otherVersion = Bytes.utf8("mingzheng/frontier/v2\n").concat(good.slice(22, good.size()));
        return Stream.of(
                new Object[] {"empty", Bytes.empty(), malformed},
                new Object[] {"no size", good.slice(0, 29), malformed},
                new Object[] {"another version", otherVersion, Reason.UNKNOWN_FORMAT},
                new Object[] {"a hash too few", good.slice(0, good.size() - 32), malformed},
                new Object[] {"a byte too few", good.slice(0, good.size() - 1), malformed},
                new Object[] {"a byte too many", good.concat(Bytes.of(new byte[1])), malformed},
                new Object[] {"a size with more bits", Bytes.of(six), malformed},
                new Object[] {"a negative size", Bytes.of(twoToThe63), malformed});
    }
}
