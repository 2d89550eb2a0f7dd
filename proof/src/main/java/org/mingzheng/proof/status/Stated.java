package org.mingzheng.proof.status;

import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.definition.Definition;
import org.mingzheng.proof.definition.vocabulary.Names;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.log.Hash;
import org.mingzheng.proof.statement.Endorsers;
import org.mingzheng.proof.time.UtcTime;

/**
 * What the ledger said of the record.
 *
 * @param type whose words name state and marks, if it is known
 * @param state at the instant asked, a name of the type's; none if the record was not in effect then
 * @param standing what state, marks and bases mean, if all of it is known: the worst of them
 * @param marks of the record at that instant
 * @param since the state's beginning, if there is a state
 * @param successor the entry whose document took the place of the sealed one's by that instant, if it is stated
 * @param bases the records on which its standing rests, and on which theirs does
 * @param endorsers who vouch
 * @param knownMillis as of when, in milliseconds since 1970, give or take 15 minutes
 * @param maxAge seconds after which it does not prove the present status
 */
public record Stated(
        Optional<Definition> type,
        Optional<String> state,
        Optional<Standing> standing,
        List<Marked> marks,
        Optional<Since> since,
        Optional<Successor> successor,
        List<Base> bases,
        Endorsers endorsers,
        long knownMillis,
        long maxAge) {
    /** Copies the lists. */
    public Stated {
        marks = List.copyOf(marks);
        bases = List.copyOf(bases);
    }

    /** {@return as of when all is known that the standing rests on, in milliseconds since 1970: whoever holds a file may refresh a part} */
    public long allKnownMillis() {
        return bases.stream()
                .flatMap(base -> base.stated().stream())
                .mapToLong(Stated::knownMillis)
                .reduce(knownMillis, Math::min);
    }

    /** {@return whether a network that lives in one process vouches for any of it} */
    public boolean demonstration() {
        return endorsers.demonstration()
                || bases.stream().flatMap(base -> base.stated().stream()).anyMatch(Stated::demonstration);
    }

    /**
     * A mark of the record.
     *
     * @param mark a name of the type's
     * @param standing what it means, if the definition is known
     * @param effective when the law counts it from
     * @param knownMillis time of the transaction that told it, in milliseconds since 1970
     */
    public record Marked(String mark, Optional<Standing> standing, UtcTime effective, long knownMillis) {}

    /**
     * The entry that brought the document of the record that took another one's place.
     *
     * @param leaf its leaf hash
     * @param effective when the law counts it from
     * @param knownMillis time of the transaction that logged it, in milliseconds since 1970
     */
    public record Successor(Hash leaf, UtcTime effective, long knownMillis) {}

    /**
     * The beginning of a state.
     *
     * @param effective when the law counts it from
     * @param knownMillis time of the transaction that told it, in milliseconds since 1970
     * @param event that began it, a name of the type's, if an entry in the file tells it
     * @param basis of that entry
     */
    public record Since(UtcTime effective, long knownMillis, Optional<String> event, List<Basis> basis) {
        /** Copies the basis. */
        public Since {
            basis = List.copyOf(basis);
        }
    }

    /**
     * A legal basis.
     *
     * @param code in the entry
     * @param names what the entry's type calls it, if its definition is known
     */
    public record Basis(String code, Optional<Names> names) {}
}
