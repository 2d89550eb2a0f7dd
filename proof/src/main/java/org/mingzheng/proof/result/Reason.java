package org.mingzheng.proof.result;

import java.util.Locale;

/**
 * The closed list of reasons for which an input is rejected; {@code docs/spec} explains each. The API, the command line and
 * the pages show {@link #code}.
 */
public enum Reason {
    /** The input is longer than the caller allows. */
    TOO_LARGE,
    /** A base64 or base64url text is not the one canonical encoding of its bytes (RFC 4648 §3.5, §4, §5). */
    NOT_BASE64,
    /** A hexadecimal text has an odd length or a character outside 0-9a-f. */
    NOT_HEX,

    // log
    /** A value that must be a SHA-256 digest does not have 32 bytes. */
    NOT_A_HASH,
    /** The name of a log is empty, too long, or has a character other than visible ASCII without plus. */
    ORIGIN_MALFORMED,
    /** The root hash is not the one that follows: from the proof, or from the tree being empty. */
    ROOT_MISMATCH,
    /** A log's stored right edge is not the one encoding of a size and its hashes. */
    FRONTIER_MALFORMED,
    /** An entry of a bulk log is not format line and 32-byte commitment. */
    BULK_ENTRY_MALFORMED,
    /** The text of a checkpoint is not origin, size, root hash and lines that are not empty. */
    CHECKPOINT_MALFORMED;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@return the stable code, for example {@code too-large}} */
    public String code() {
        return code;
    }
}
