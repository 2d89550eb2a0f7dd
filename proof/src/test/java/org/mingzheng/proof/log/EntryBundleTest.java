package org.mingzheng.proof.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

class EntryBundleTest {
    @Test
    void putsEachEntryBehindItsLength() {
        EntryBundle bundle = new EntryBundle(List.of(Bytes.utf8("ab"), Bytes.empty(), Bytes.of(new byte[0x102])));
        assertThat(bundle.toBytes().hex()).startsWith("0002" + "6162" + "0000" + "0102" + "00");
        assertThat(EntryBundle.parse(bundle.toBytes(), 3)).isEqualTo(Result.accepted(bundle));
    }

    @Test
    void holdsUpTo256EntriesOfUpTo65535BytesAndNoMore() {
        Bytes longest = Bytes.of(new byte[EntryBundle.MAX_ENTRY_SIZE]);
        EntryBundle full = new EntryBundle(Collections.nCopies(Tile.FULL, longest));
        assertThat(EntryBundle.parse(full.toBytes(), Tile.FULL)).isEqualTo(Result.accepted(full));
        assertThatThrownBy(() -> new EntryBundle(List.of(Bytes.of(new byte[EntryBundle.MAX_ENTRY_SIZE + 1]))))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new EntryBundle(Collections.nCopies(Tile.FULL + 1, Bytes.empty())))
                .isInstanceOf(RejectedException.class);
        assertThatThrownBy(() -> new EntryBundle(List.of())).isInstanceOf(RejectedException.class);
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String why, Bytes encoding, int width) {
        assertThat(Trees.reason(EntryBundle.parse(encoding, width))).as(why).isEqualTo(Reason.ENTRY_BUNDLE_MALFORMED);
    }

    static Stream<Object[]> refuses() {
        Bytes good = new EntryBundle(List.of(Bytes.utf8("ab"), Bytes.utf8("c"))).toBytes();
        return Stream.of(
                new Object[] {"nothing", Bytes.empty(), 0},
                new Object[] {"nothing for one entry", Bytes.empty(), 1},
                new Object[] {"an entry too few", good, 3},
                new Object[] {"an entry too many", good, 1},
                new Object[] {"a byte too many", good.concat(Bytes.of(new byte[1])), 3},
                new Object[] {"a byte too few", good.slice(0, good.size() - 1), 2},
                new Object[] {"an entry without its bytes", good.slice(0, good.size() - 1), 2});
    }
}
