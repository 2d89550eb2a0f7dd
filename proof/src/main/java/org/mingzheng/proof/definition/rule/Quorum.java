package org.mingzheng.proof.definition.rule;

import java.util.Optional;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * When enough members have approved.
 *
 * @param members the field that lists their keys
 * @param of the relation of the link to the record that keeps the field; without it, the entry's own record does
 * @param need how many must approve
 * @param presiding the field that names the presiding member's key
 */
public record Quorum(String members, Optional<String> of, Need need, Optional<String> presiding) {
    /** How many of the members must approve. */
    public enum Need {
        /** Each. */
        ALL,
        /** More than half. */
        MAJORITY,
        /** More than half, or else the presiding one. */
        MAJORITY_OR_PRESIDING;

        static Need of(String code) {
            return switch (code) {
                case "all" -> ALL;
                case "majority" -> MAJORITY;
                case "majority-or-presiding" -> MAJORITY_OR_PRESIDING;
                default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "need", "there is no such quorum");
            };
        }
    }
}
