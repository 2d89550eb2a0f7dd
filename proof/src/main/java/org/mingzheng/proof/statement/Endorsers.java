package org.mingzheng.proof.statement;

import java.util.Collection;
import java.util.List;

/**
 * Who vouches for a statement, counted.
 *
 * @param organisations the organisations, each once, in alphabetical order
 * @param parties how many independent parties they are, see {@link Quorum}
 * @param demonstration whether any of them belongs to a network that lives in one process
 */
public record Endorsers(List<String> organisations, int parties, boolean demonstration) {
    /** A count made elsewhere. */
    public Endorsers {
        organisations = List.copyOf(organisations);
    }

    /**
     * {@return the count of independent parties}
     *
     * @param endorsements verified ones, of one statement
     */
    public static Endorsers of(Collection<Endorsement> endorsements) {
        return of(endorsements, Party.of(endorsements).size());
    }

    static Endorsers of(Collection<Endorsement> endorsements, int parties) {
        return new Endorsers(
                endorsements.stream().map(Endorsement::msp).sorted().distinct().toList(),
                parties,
                endorsements.stream().anyMatch(Endorsement::oneProcess));
    }
}
