package org.mingzheng.proof.verdict;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;
import org.mingzheng.proof.statement.Endorsement;
import org.mingzheng.proof.statement.Endorsers;

/**
 * Whether enough independent parties vouch, and when they did.
 *
 * @param parties how many are enough
 * @param endorsements proven ones of one statement
 */
record Quorum(int parties, List<Endorsement> endorsements) {
    Endorsers endorsers() {
        return Endorsers.of(endorsements);
    }

    /** By when enough had vouched: what existed then. */
    Optional<Long> reached() {
        return nth(times(Math::min).values().stream().sorted().toList());
    }

    /** The latest instant at which enough still vouched: as of when it was so. */
    Optional<Long> held() {
        return nth(times(Math::max).values().stream().sorted().toList().reversed());
    }

    private Optional<Long> nth(List<Long> times) {
        return times.size() < parties ? Optional.empty() : Optional.of(times.get(parties - 1));
    }

    /** One time a party. All organisations that live in one process are one. */
    private Map<String, Long> times(LongBinaryOperator of) {
        Map<String, Long> times = new TreeMap<>();
        for (Endorsement each : endorsements) {
            times.merge(each.oneProcess() ? "" : each.msp(), each.timeMillis(), (a, b) -> of.applyAsLong(a, b));
        }
        return times;
    }
}
