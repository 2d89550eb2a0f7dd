package org.mingzheng.proof.entry;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

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

    /**
     * {@return the name that {@link #toString} gives as this text, or {@link Reason#IDENTIFIER_MALFORMED}}
     *
     * @param name type, slash, id
     */
    public static Result<RecordId> parse(String name) {
        int slash = name.indexOf('/');
        return Result.of(() -> new RecordId(name.substring(0, Math.max(0, slash)), name.substring(slash + 1)));
    }

    /** {@return {@code type/id}, as in the path of a URL} */
    @Override
    public String toString() {
        return type + "/" + id;
    }
}
