package org.mingzheng.proof.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * One independent party: endorsements between which nothing guarantees independence ({@code docs/spec/statement.md},
 * "Counting").
 *
 * @param endorsements at least one
 */
record Party(List<Endorsement> endorsements) {
    Party {
        endorsements = List.copyOf(endorsements);
    }

    /** Who vouches, as independent parties: the one count from which all that is decided and shown follows. */
    static List<Party> of(Collection<Endorsement> endorsements) {
        List<Party> parties = new ArrayList<>();
        for (Endorsement each : endorsements) {
            List<Party> same =
                    parties.stream().filter(party -> party.includes(each)).toList();
            parties.removeAll(same);
            parties.add(joined(same, each));
        }
        return List.copyOf(parties);
    }

    private boolean includes(Endorsement other) {
        return endorsements.stream().anyMatch(each -> depend(each, other));
    }

    /** One organisation, one key, or both in one process: whoever gave the one could have given the other. */
    private static boolean depend(Endorsement one, Endorsement other) {
        return one.msp().equals(other.msp())
                || one.key().equals(other.key())
                || (one.oneProcess() && other.oneProcess());
    }

    private static Party joined(List<Party> parties, Endorsement endorsement) {
        List<Endorsement> all = new ArrayList<>(List.of(endorsement));
        parties.forEach(party -> all.addAll(party.endorsements));
        return new Party(all);
    }

    /** The party as far as it gave some of these, if it did. */
    Optional<Party> only(List<Endorsement> some) {
        List<Endorsement> given = endorsements.stream().filter(some::contains).toList();
        return given.isEmpty() ? Optional.empty() : Optional.of(new Party(given));
    }

    /** When it first vouched, in milliseconds since 1970. */
    long first() {
        return endorsements.stream().mapToLong(Endorsement::timeMillis).min().orElseThrow();
    }

    /** When it last vouched, in milliseconds since 1970. */
    long last() {
        return endorsements.stream().mapToLong(Endorsement::timeMillis).max().orElseThrow();
    }
}
