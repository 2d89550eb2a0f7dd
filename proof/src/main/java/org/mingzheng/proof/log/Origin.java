package org.mingzheng.proof.log;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;
import org.mingzheng.proof.result.Result;

/**
 * The unique name of a log, for example {@code sd.example/jinan-notary/2026}; also the name of the key that signs its
 * checkpoints.
 *
 * @param name 1 to 255 visible ASCII characters, no space, no plus (both have a meaning in a note's key line)
 */
public record Origin(String name) {
    /** Longest name, in characters. */
    public static final int MAX_SIZE = 255;

    /**
     * An origin known elsewhere.
     *
     * @throws RejectedException with {@link Reason#ORIGIN_MALFORMED} if the name breaks the rule
     */
    public Origin {
        if (name.isEmpty() || name.length() > MAX_SIZE || !name.chars().allMatch(Origin::allowed)) {
            throw new RejectedException(Reason.ORIGIN_MALFORMED, "not 1 to 255 visible ASCII characters without plus");
        }
    }

    /**
     * {@return the origin of this name, or {@link Reason#ORIGIN_MALFORMED}}
     *
     * @param name what to check
     */
    public static Result<Origin> of(String name) {
        return Result.of(() -> new Origin(name));
    }

    private static boolean allowed(int character) {
        return character > ' ' && character < 0x7f && character != '+';
    }

    @Override
    public String toString() {
        return name;
    }
}
