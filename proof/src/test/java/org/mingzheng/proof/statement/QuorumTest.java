package org.mingzheng.proof.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingzheng.proof.suite.PublicKey;

class QuorumTest {
    private static final Map<String, PublicKey> KEYS = new HashMap<>();
    private static final Endorsement A = of("A", 100, false);
    private static final Endorsement B = of("B", 300, false);
    private static final Endorsement C = of("C", 200, false);

    @Test
    void isReachedWhenTheLastNeededPartyVouchesAndHeldUntilTheFirstOfTheNewest() {
        Quorum two = new Quorum(2, List.of(A, B, C));
        assertThat(two.reached()).contains(200L);
        assertThat(two.held()).contains(200L);
        assertThat(new Quorum(1, List.of(A, B, C)).reached()).contains(100L);
        assertThat(new Quorum(1, List.of(A, B, C)).held()).contains(300L);
        assertThat(new Quorum(3, List.of(A, B, C)).held()).contains(100L);
    }

    @Test
    void countsAnOrganisationOnce() {
        Quorum two = new Quorum(2, List.of(A, of("A", 500, false)));
        assertThat(two.reached()).isEmpty();
        assertThat(new Quorum(1, two.endorsements()).reached()).contains(100L);
        assertThat(new Quorum(1, two.endorsements()).held()).contains(500L);
    }

    @Test
    void countsAllThatLiveInOneProcessOnce() {
        Quorum two = new Quorum(2, List.of(of("A", 1, true), of("B", 2, true)));
        assertThat(two.reached()).isEmpty();
        assertThat(new Quorum(2, List.of(of("A", 1, true), B)).reached()).contains(300L);
    }

    @Test
    void oneOrganisationIsOnePartyWhateverItsCertificatesSay() {
        Quorum two = new Quorum(2, List.of(of("A", "peer", 1, false), of("A", "other peer", 2, true)));
        assertThat(two.reached()).isEmpty();
        assertThat(two.held()).isEmpty();
        assertThat(two.endorsers()).isEqualTo(new Endorsers(List.of("A"), 1, true));
    }

    @Test
    void anOrganisationWithOneMarkedLineIsWhollyOfTheOneProcess() {
        List<Endorsement> lines = List.of(of("A", "a", 10, true), of("A", "b", 20, false), of("B", 30, true), C);
        assertThat(new Quorum(2, lines).reached()).contains(200L);
        assertThat(new Quorum(3, lines).reached()).isEmpty();
        assertThat(new Quorum(2, lines).held()).contains(30L);
    }

    @Test
    void aKeyUnderTwoOrganisationsMakesThemOneParty() {
        List<Endorsement> lines = List.of(of("A", "shared", 1, false), of("B", "shared", 2, false), of("B", 3, false));
        assertThat(new Quorum(1, lines).held()).contains(3L);
        assertThat(new Quorum(2, lines).reached()).isEmpty();
    }

    @Test
    void whatTimeKeepsFromCountingStillShowsWhoIsOneParty() {
        Endorsement alone = of("A", "peer", 1, false);
        Endorsement other = of("B", "another peer", 2, false);
        Quorum apart = new Quorum(2, List.of(alone, other), List.of(of("C", "third", 3, false)));
        assertThat(apart.reached()).contains(2L);
        assertThat(apart.endorsers().parties()).isEqualTo(2);
        Quorum joined = new Quorum(2, List.of(alone, other), List.of(of("B", "peer", 3, false)));
        assertThat(joined.reached()).isEmpty();
        assertThat(joined.held()).isEmpty();
        assertThat(joined.endorsers().parties()).isEqualTo(1);
        assertThat(joined.without(Set.of("B")).endorsements()).isEmpty();
        assertThat(apart.without(Set.of("C")).reached()).contains(2L);
    }

    @Test
    void whatIsShownIsWhatDecides() {
        for (List<Endorsement> lines : random()) {
            int parties = Endorsers.of(lines).parties();
            assertThat(parties).isEqualTo(PartyCount.of(lines));
            for (int needed = 1; needed <= 8; needed++) {
                Quorum quorum = new Quorum(needed, lines);
                assertThat(quorum.reached().isPresent()).isEqualTo(needed <= parties);
                assertThat(quorum.held().isPresent()).isEqualTo(needed <= parties);
            }
        }
    }

    @Test
    void aQuorumIsReachedNoEarlierThanThoseWhoVouchedByThenWereEnough() {
        for (List<Endorsement> lines : random()) {
            for (int needed = 1; needed <= PartyCount.of(lines); needed++) {
                assertThat(new Quorum(needed, lines).reached()).isEqualTo(earliest(needed, lines));
            }
        }
    }

    @Test
    void theOrderOfTheLinesAndALineTwiceChangeNothing() {
        for (List<Endorsement> lines : random()) {
            List<Endorsement> other = new ArrayList<>(lines);
            other.addAll(lines);
            Collections.shuffle(other, new Random(1));
            assertThat(Endorsers.of(other)).isEqualTo(Endorsers.of(lines));
            assertThat(new Quorum(2, other).reached()).isEqualTo(new Quorum(2, lines).reached());
            assertThat(new Quorum(2, other).held()).isEqualTo(new Quorum(2, lines).held());
        }
    }

    /** The first instant by which parties of all lines, counted by whether they had vouched, were enough. */
    private static Optional<Long> earliest(int needed, List<Endorsement> lines) {
        int[] party = PartyCount.parties(lines);
        return lines.stream()
                .map(Endorsement::timeMillis)
                .sorted()
                .filter(instant -> IntStream.range(0, party.length)
                                .filter(i -> lines.get(i).timeMillis() <= instant)
                                .map(i -> party[i])
                                .distinct()
                                .count()
                        >= needed)
                .findFirst();
    }

    private static List<List<Endorsement>> random() {
        Random random = new Random(20_261_129);
        List<List<Endorsement>> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            List<Endorsement> lines = new ArrayList<>();
            for (int j = random.nextInt(9); j >= 0; j--) {
                String msp = "ABCDEF".substring(random.nextInt(6)).substring(0, 1);
                String key = random.nextInt(4) == 0 ? "key " + random.nextInt(4) : msp + random.nextInt(2);
                lines.add(of(msp, key, random.nextInt(20), random.nextInt(6) == 0));
            }
            all.add(lines);
        }
        return all;
    }

    private static Endorsement of(String msp, long timeMillis, boolean oneProcess) {
        return of(msp, "peer of " + msp, timeMillis, oneProcess);
    }

    static Endorsement of(String msp, String keyOf, long timeMillis, boolean oneProcess) {
        return new Endorsement(msp, key(keyOf), timeMillis, oneProcess);
    }

    private static PublicKey key(String holder) {
        return KEYS.computeIfAbsent(holder, name -> TestAuthority.key(name).publicKey());
    }
}
