package org.mingzheng.proof.record;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.json.Json;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * The answer of a statement about a record: its state, and how long the log of its last entry was at that time.
 *
 * @param record what the ledger knows
 * @param size number of leaves of the log of the record's last entry
 */
public record RecordAnswer(RecordState record, long size) {
    /**
     * An answer, or {@link Reason#RECORD_MALFORMED} as {@link RejectedException}.
     *
     * @param record any
     * @param size greater than the index of the record's last entry
     */
    public RecordAnswer {
        if (size <= record.last().index()) {
            throw new RejectedException(Reason.RECORD_MALFORMED, "size");
        }
    }

    /** {@return the answer's bytes, canonical JSON} */
    public Bytes canonical() {
        return RecordJson.of(this).canonical();
    }

    /**
     * {@return the answer of these exact bytes, or why they are none}
     *
     * @param text canonical JSON
     */
    public static Result<RecordAnswer> parse(Bytes text) {
        return Json.parseCanonical(text, RecordState.MAX_SIZE)
                .then(json -> Result.of(() -> RecordJson.readAnswer(json)));
    }
}
