package org.mingzheng.proof.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Whether enough independent parties vouch, and when they did ({@code docs/spec/statement.md}, "Counting"). Endorsements of
 * one organisation, by one key, or of organisations that live in one process are one party's.
 *
 * @param parties how many are enough
 * @param endorsements proven ones of one statement
 */
public record Quorum(int parties, List<Endorsement> endorsements) {
    /** Copies the list. */
    public Quorum {
        endorsements = List.copyOf(endorsements);
    }

    /**
     * {@return the parties to which none of these organisations belongs}
     *
     * @param msps that have no say
     */
    public Quorum without(Set<String> msps) {
        return new Quorum(
                parties,
                Party.of(endorsements).stream()
                        .map(Party::endorsements)
                        .filter(party -> party.stream().noneMatch(each -> msps.contains(each.msp())))
                        .flatMap(List::stream)
                        .toList());
    }

    /** {@return who they are, counted} */
    public Endorsers endorsers() {
        return Endorsers.of(endorsements);
    }

    /** {@return by when enough had vouched, so that what they vouch for existed then, in milliseconds since 1970; none if too few do} */
    public Optional<Long> reached() {
        return nth(Party.of(endorsements).stream().mapToLong(Party::first), Comparator.naturalOrder());
    }

    /** {@return the latest instant at which enough still vouched, as of when it was so, in milliseconds since 1970; none if too few do} */
    public Optional<Long> held() {
        return nth(Party.of(endorsements).stream().mapToLong(Party::last), Comparator.reverseOrder());
    }

    private Optional<Long> nth(LongStream times, Comparator<Long> order) {
        return times.boxed().sorted(order).skip(parties - 1L).findFirst();
    }
}
