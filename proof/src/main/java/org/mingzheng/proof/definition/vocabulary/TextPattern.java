package org.mingzheng.proof.definition.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/**
 * What a text looks like: literal characters and parts in braces ({@code docs/spec/definition.md} §Patterns). Not regular
 * expressions: the whole language is a few lines, and its work is bounded by pattern and text.
 */
public final class TextPattern {
    /** Longest pattern, and longest text that has one, in UTF-16 code units. */
    public static final int MAX_TEXT = 128;

    private static final int MAX_PARTS = 24;

    private final String source;
    private final List<PatternPart> parts;

    private TextPattern(String source, List<PatternPart> parts) {
        this.source = source;
        this.parts = parts;
    }

    /**
     * {@return the pattern, or {@link Reason#PATTERN_MALFORMED} as {@link RejectedException}}
     *
     * @param source for example <code>({year}){han:1-12}字第{serial}号</code>
     */
    public static TextPattern read(String source) {
        List<PatternPart> parts = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            int end = open < 0 ? source.length() : open;
            if (end > at) {
                parts.add(new PatternPart.Literal(source.substring(at, end)));
            }
            at = open < 0 ? end : part(source, open, parts);
        }
        // The place of a serial number in a series is shown by '#'.
        boolean form = !source.isEmpty() && source.length() <= MAX_TEXT && source.indexOf('#') < 0;
        if (!form || parts.size() > MAX_PARTS || count(parts) > 2) {
            throw malformed();
        }
        return new TextPattern(source, List.copyOf(parts));
    }

    private static int part(String source, int open, List<PatternPart> parts) {
        int close = source.indexOf('}', open);
        if (close < 0) {
            throw malformed();
        }
        parts.add(PatternPart.read(source.substring(open + 1, close)));
        return close + 1;
    }

    /** At most one year and one serial; two of either count for three. */
    private static int count(List<PatternPart> parts) {
        long years = parts.stream().filter(PatternPart.Year.class::isInstance).count();
        long serials =
                parts.stream().filter(PatternPart.Serial.class::isInstance).count();
        return years > 1 || serials > 1 ? 3 : (int) (years + serials);
    }

    static RejectedException malformed() {
        return new RejectedException(Reason.PATTERN_MALFORMED, "pattern", "not of literals and known parts");
    }

    /** {@return the pattern as it is written} */
    public String source() {
        return source;
    }

    /** {@return whether there is a part that counts} */
    public boolean hasSerial() {
        return parts.stream().anyMatch(PatternPart.Serial.class::isInstance);
    }

    /**
     * {@return whether the text looks so}
     *
     * @param text any
     */
    public boolean matches(String text) {
        return match(text).isPresent();
    }

    /**
     * {@return what the parts of a text are, each as long as it can be, the first ones first; nothing if it looks otherwise}
     *
     * @param text any
     */
    public Optional<PatternMatch> match(String text) {
        if (text.length() > MAX_TEXT) {
            return Optional.empty();
        }
        boolean[][] fits = fits(text);
        return fits[0][0] ? Optional.of(split(text, fits)) : Optional.empty();
    }

    /** Whether the parts from one on can be the text from a place on. */
    private boolean[][] fits(String text) {
        boolean[][] fits = new boolean[parts.size() + 1][text.length() + 1];
        fits[parts.size()][text.length()] = true;
        for (int part = parts.size() - 1; part >= 0; part--) {
            for (int at = text.length(); at >= 0; at--) {
                fits[part][at] = end(parts.get(part), text, at, fits[part + 1]) >= 0;
            }
        }
        return fits;
    }

    /** The farthest end of a part from which the rest fits, or −1. */
    private static int end(PatternPart part, String text, int at, boolean[] rest) {
        int longest = part.longest(text, at);
        for (int end = at + longest; end >= at + part.least() && longest >= 0; end--) {
            if (rest[end] && part.accepts(text, at, end)) {
                return end;
            }
        }
        return -1;
    }

    private PatternMatch split(String text, boolean[][] fits) {
        PatternMatch match = PatternMatch.of(text);
        int at = 0;
        for (int part = 0; part < parts.size(); part++) {
            int end = end(parts.get(part), text, at, fits[part + 1]);
            match = match.with(parts.get(part), at, end);
            at = end;
        }
        return match.finished();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextPattern that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
