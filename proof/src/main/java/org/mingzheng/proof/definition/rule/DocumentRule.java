package org.mingzheng.proof.definition.rule;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** What an entry's document is to its record. */
public enum DocumentRule {
    /** The record's document from then on: an earlier one is superseded. */
    NEW,
    /** One that stands beside the record's document, and supersedes nothing. */
    BESIDE;

    static DocumentRule of(String code) {
        return switch (code) {
            case "new" -> NEW;
            case "beside" -> BESIDE;
            default -> throw new RejectedException(Reason.UNKNOWN_VALUE, "document", "new or beside");
        };
    }
}
