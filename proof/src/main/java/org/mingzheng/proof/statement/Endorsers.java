package org.mingzheng.proof.statement;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Who vouches for a statement, counted.
 *
 * @param organisations the organisations, each once, in alphabetical order
 * @param parties how many independent parties they are: organisations that live in one process are one
 * @param demonstration whether any of them belongs to a network that lives in one process
 */
public record Endorsers(List<String> organisations, int parties, boolean demonstration) {
    /** A count made elsewhere. */
    public Endorsers {
        organisations = List.copyOf(organisations);
    }

    /**
     * {@return the count} Two endorsements of one organisation are one; all those that live in one process are one.
     *
     * @param endorsements verified ones, of one statement
     */
    public static Endorsers of(Collection<Endorsement> endorsements) {
        TreeSet<String> all = new TreeSet<>();
        TreeSet<String> embedded = new TreeSet<>();
        for (Endorsement endorsement : endorsements) {
            all.add(endorsement.msp());
            if (endorsement.oneProcess()) {
                embedded.add(endorsement.msp());
            }
        }
        int parties = all.size() - embedded.size() + (embedded.isEmpty() ? 0 : 1);
        return new Endorsers(List.copyOf(all), parties, !embedded.isEmpty());
    }
}
