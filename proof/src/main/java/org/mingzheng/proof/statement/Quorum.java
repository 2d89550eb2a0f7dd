package org.mingzheng.proof.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Whether enough independent parties vouch, and when they did ({@code docs/spec/statement.md}, "Counting"). Endorsements of
 * one organisation, by one key, or of organisations that live in one process are one party's.
 *
 * @param parties how many are enough
 * @param endorsements proven ones of one statement
 * @param ended such as came too late to vouch, or by keys that no longer count; they still show who is one party
 */
public record Quorum(int parties, List<Endorsement> endorsements, List<Endorsement> ended) {
    /** Copies the lists. */
    public Quorum {
        endorsements = List.copyOf(endorsements);
        ended = List.copyOf(ended);
    }

    /**
     * A quorum of endorsements all of which count.
     *
     * @param parties how many are enough
     * @param endorsements proven ones of one statement
     */
    public Quorum(int parties, List<Endorsement> endorsements) {
        this(parties, endorsements, List.of());
    }

    /**
     * {@return the parties to which none of these organisations belongs}
     *
     * @param msps that have no say
     */
    public Quorum without(Set<String> msps) {
        List<Endorsement> others = Party.of(all()).stream()
                .map(Party::endorsements)
                .filter(party -> party.stream().noneMatch(each -> msps.contains(each.msp())))
                .flatMap(List::stream)
                .filter(endorsements::contains)
                .toList();
        return new Quorum(parties, others, ended);
    }

    private List<Endorsement> all() {
        return Stream.concat(endorsements.stream(), ended.stream()).toList();
    }

    /** The parties that vouch, each with the endorsements by which it does. */
    private List<Party> vouching() {
        return Party.of(all()).stream()
                .flatMap(party -> party.only(endorsements).stream())
                .toList();
    }

    /** {@return who they are, counted} */
    public Endorsers endorsers() {
        return Endorsers.of(endorsements, vouching().size());
    }

    /** {@return by when enough had vouched, so that what they vouch for existed then, in milliseconds since 1970; none if too few do} */
    public Optional<Long> reached() {
        return nth(vouching().stream().mapToLong(Party::first), Comparator.naturalOrder());
    }

    /** {@return the latest instant at which enough still vouched, as of when it was so, in milliseconds since 1970; none if too few do} */
    public Optional<Long> held() {
        return nth(vouching().stream().mapToLong(Party::last), Comparator.reverseOrder());
    }

    private Optional<Long> nth(LongStream times, Comparator<Long> order) {
        return times.boxed().sorted(order).skip(parties - 1L).findFirst();
    }
}
