package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class QuorumFuzzTest {
    private static final int MOST = 12;
    private static final List<String> MSPS = List.of("A", "B", "C", "D");
    private static final List<Endorsement> KEYS = IntStream.range(0, 8)
            .mapToObj(i -> QuorumTest.of("A", "key " + i, 0, false))
            .toList();

    /** Two bytes a line: organisation, key and mark in the first, the time in the second. */
    @FuzzTest
    void noLinesMakeMorePartiesThanAnIndependentCountFinds(byte[] input) {
        List<Endorsement> lines = new ArrayList<>();
        for (int i = 0; i + 1 < input.length && lines.size() < MOST; i += 2) {
            lines.add(new Endorsement(
                    MSPS.get(input[i] & 3),
                    KEYS.get(input[i] >> 2 & 7).key(),
                    input[i + 1] & 0xff,
                    (input[i] & 0x20) != 0));
        }
        int parties = PartyCount.of(lines);
        assertThat(Endorsers.of(lines).parties()).isEqualTo(parties);
        assertThat(new Quorum(parties + 1, lines).reached()).isEmpty();
        assertThat(new Quorum(parties + 1, lines).held()).isEmpty();
        assertThat(parties == 0 || new Quorum(parties, lines).reached().isPresent())
                .isTrue();
    }
}
