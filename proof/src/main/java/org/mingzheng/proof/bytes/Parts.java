package org.mingzheng.proof.bytes;

import java.util.ArrayList;
import java.util.List;

/** A text cut at a character. {@link String#split} would bring regular expressions into the browser's verifier. */
public final class Parts {
    private Parts() {}

    /**
     * {@return at least one part; the last holds all that follows, if there were more than {@code most}}
     *
     * @param text to be cut
     * @param separator between two parts
     * @param most the greatest number of parts
     */
    public static List<String> of(String text, char separator, int most) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        int to = text.indexOf(separator);
        while (to >= 0 && parts.size() < most - 1) {
            parts.add(text.substring(from, to));
            from = to + 1;
            to = text.indexOf(separator, from);
        }
        parts.add(text.substring(from));
        return parts;
    }
}
