package org.mingzheng.proof.entry;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * An entry type at one version. Its text is the folder of its definition, for example {@code notarial-certificate/v1}.
 *
 * @param name lower-case words joined by hyphens
 * @param version from 1
 */
public record EntryType(String name, int version) {
    /** Greatest version. */
    public static final int MAX_VERSION = 9999;

    /**
     * A type's name and version, or {@link Reason#IDENTIFIER_MALFORMED} as {@link RejectedException}.
     *
     * @param name at most 64 characters
     * @param version 1 to 9999
     */
    public EntryType {
        Syntax.name("type", name);
        if (version < 1 || version > MAX_VERSION) {
            throw malformed();
        }
    }

    /**
     * {@return the type of a text, or {@link Reason#IDENTIFIER_MALFORMED}}
     *
     * @param text name and version, for example {@code notarial-certificate/v1}
     */
    public static Result<EntryType> parse(String text) {
        return Result.of(() -> read(text));
    }

    static EntryType read(String text) {
        int slash = text.indexOf("/v");
        if (slash < 0) {
            throw malformed();
        }
        return new EntryType(text.substring(0, slash), number(text.substring(slash + 2)));
    }

    private static int number(String digits) {
        boolean plain = !digits.isEmpty() && digits.length() <= 4 && digits.charAt(0) != '0';
        if (!plain || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw malformed();
        }
        return Integer.parseInt(digits);
    }

    private static RejectedException malformed() {
        return new RejectedException(Reason.IDENTIFIER_MALFORMED, "type is not a name and a version");
    }

    /** {@return name and version, for example {@code notarial-certificate/v1}} */
    @Override
    public String toString() {
        return name + "/v" + version;
    }
}
