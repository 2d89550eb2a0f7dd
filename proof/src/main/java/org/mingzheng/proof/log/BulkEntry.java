package org.mingzheng.proof.log;

import org.mingzheng.proof.bytes.Bytes;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * An entry of a bulk log: a commitment behind a format line. Without that line a commitment could be chosen to pose as an
 * entry of another kind.
 *
 * @param commitment 32 bytes that say nothing about what they commit to
 */
public record BulkEntry(Bytes commitment) {
    /** Length of a commitment in bytes. */
    public static final int COMMITMENT_SIZE = 32;

    private static final Bytes FORMAT = Bytes.utf8("mingzheng/bulk/v1\n");

    /**
     * The entry of a commitment.
     *
     * @throws RejectedException with {@link Reason#BULK_ENTRY_MALFORMED} if there are not 32 bytes
     */
    public BulkEntry {
        require(commitment.size() == COMMITMENT_SIZE, "the commitment is not 32 bytes");
    }

    /**
     * {@return the bulk entry with these bytes, {@link Reason#UNKNOWN_FORMAT} or
     * {@link Reason#BULK_ENTRY_MALFORMED}}
     *
     * @param entry the exact bytes logged
     */
    public static Result<BulkEntry> parse(Bytes entry) {
        return Result.of(() -> parsed(entry));
    }

    private static BulkEntry parsed(Bytes entry) {
        require(entry.size() == FORMAT.size() + COMMITMENT_SIZE, "not format line and commitment");
        if (!entry.slice(0, FORMAT.size()).equals(FORMAT)) {
            throw new RejectedException(Reason.UNKNOWN_FORMAT, "another format line");
        }
        return new BulkEntry(entry.slice(FORMAT.size(), entry.size()));
    }

    /** {@return the exact bytes logged} */
    public Bytes toBytes() {
        return FORMAT.concat(commitment);
    }

    /** {@return the hash of its leaf} */
    public Hash leafHash() {
        return Hash.leaf(toBytes());
    }

    private static void require(boolean rule, String detail) {
        if (!rule) {
            throw new RejectedException(Reason.BULK_ENTRY_MALFORMED, detail);
        }
    }
}
