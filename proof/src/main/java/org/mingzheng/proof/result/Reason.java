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
    NOT_HEX;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** {@return the stable code, for example {@code too-large}} */
    public String code() {
        return code;
    }
}
