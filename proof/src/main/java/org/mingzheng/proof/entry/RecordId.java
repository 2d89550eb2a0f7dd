package org.mingzheng.proof.entry;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * Names a record: the thing whose life its entries tell. The version of a type is no part of it, so a record outlives the
 * version under which it began.
 *
 * @param type the name of an entry type, for example {@code notarial-certificate}
 * @param id unique within the type; a keyed hash where not even the existence of the record may show
 */
public record RecordId(String type, String id) {
    /**
     * A record's name, or {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}.
     *
     * @param type a name
     * @param id an identifier
     */
    public RecordId {
        Syntax.name("type", type);
        Syntax.identifier("record", id);
    }

    /** {@return {@code type/id}, as in the path of a URL} */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
