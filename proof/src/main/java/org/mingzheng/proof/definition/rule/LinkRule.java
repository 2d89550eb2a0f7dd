package org.mingzheng.proof.definition.rule;

import java.util.Optional;
import java.util.Set;
import org.mingzheng.proof.definition.vocabulary.Standing;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * The links of one relation.
 *
 * @param rel the relation; no other rule of the event has it
 * @param types of the other records
 * @param least how many at least, to different records
 * @param most how many at most
 * @param standing that the other record must have; none: whichever
 * @param states of which the other record must have one; none: whichever
 * @param when the other record's standing and state matter
 * @param owner of the other record
 * @param last whether the link must name the other record's last entry
 * @param moves the event of the other record's type that the link makes happen
 * @param as the actor that makes it happen, if it is not the entry's
 * @param rests whether the standing of the entry's record rests on the other's: it is never better
 */
public record LinkRule(
        String rel,
        Set<String> types,
        int least,
        int most,
        Set<Standing> standing,
        Set<String> states,
        When when,
        Whose owner,
        boolean last,
        Optional<String> moves,
        Optional<String> as,
        boolean rests) {
    /** At which instant the other record is looked at. */
    public enum When {
        /** That of the link, not after the entry's effect. Only such links have one. */
        AT,
        /** The entry's effect. */
        EFFECTIVE,
        /** The transaction's time. */
        NOW;

        static When of(String code) {
            return switch (code) {
                case "at" -> AT;
                case "effective" -> EFFECTIVE;
                case "now" -> NOW;
                default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "when", "at, effective or now");
            };
        }
    }
}
