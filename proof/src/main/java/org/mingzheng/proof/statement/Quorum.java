package org.mingzheng.proof.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongBinaryOperator;

/**
 * Whether enough independent parties vouch, and when they did.
 *
 * @param parties how many are enough
 * @param endorsements proven ones of one statement
 */
public record Quorum(int parties, List<Endorsement> endorsements) {
    /** Copies the list. */
    public Quorum {
        endorsements = List.copyOf(endorsements);
    }

    /** {@return who they are, counted} */
    public Endorsers endorsers() {
        return Endorsers.of(endorsements);
    }

    /** {@return by when enough had vouched, so that what they vouch for existed then, in milliseconds since 1970; none if too few do} */
    public Optional<Long> reached() {
        return nth(times(Math::min).values().stream().sorted().toList());
    }

    /** {@return the latest instant at which enough still vouched, as of when it was so, in milliseconds since 1970; none if too few do} */
    public Optional<Long> held() {
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
