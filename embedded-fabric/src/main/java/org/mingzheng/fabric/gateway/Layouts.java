package org.mingzheng.fabric.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.mingzheng.fabric.msp.Member;
import org.mingzheng.fabric.msp.Role;
import org.mingzheng.fabric.policy.Policy;

/** The smallest sets of organisations whose endorsements are enough. */
final class Layouts {
    private Layouts() {}

    /**
     * {@return the sets, those with the first organisation before the others, otherwise shuffled}
     *
     * @param organisations those that have a peer
     * @param policies all must be satisfied
     */
    static List<List<String>> satisfying(List<String> organisations, List<Policy> policies) {
        List<Integer> minimal = new ArrayList<>();
        IntStream.range(1, 1 << organisations.size())
                .boxed()
                .sorted((one, other) -> Integer.compare(Integer.bitCount(one), Integer.bitCount(other)))
                .filter(mask -> minimal.stream().noneMatch(smaller -> (smaller & mask) == smaller))
                .filter(mask -> satisfied(chosen(organisations, mask), policies))
                .forEach(minimal::add);
        Collections.shuffle(minimal);
        minimal.sort((one, other) -> Integer.compare(other & 1, one & 1));
        return minimal.stream().map(mask -> chosen(organisations, mask)).toList();
    }

    private static boolean satisfied(List<String> chosen, List<Policy> policies) {
        List<Member> peers =
                chosen.stream().map(mspId -> new Member(mspId, Role.PEER)).toList();
        return policies.stream().allMatch(policy -> policy.satisfiedBy(peers));
    }

    private static List<String> chosen(List<String> organisations, int mask) {
        return IntStream.range(0, organisations.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(organisations::get)
                .toList();
    }
}
