package org.mingzheng.proof.definition.vocabulary;

import java.util.List;
import org.mingzheng.proof.bytes.Parts;

/** A part of a {@link TextPattern}. */
sealed interface PatternPart {
    /** The fewest characters. */
    int least();

    /** The most characters that the part can take from a place on; −1 if none, not even the fewest. */
    int longest(String text, int at);

    /** Whether the part can end there; only asked from {@link #least} to {@link #longest}. */
    default boolean accepts(String text, int from, int to) {
        return true;
    }

    /** Exactly these characters. */
    record Literal(String text) implements PatternPart {
        @Override
        public int least() {
            return text.length();
        }

        @Override
        public int longest(String whole, int at) {
            return whole.startsWith(text, at) ? text.length() : -1;
        }
    }

    /** The four digits of a year from 1949 to 9999. */
    record Year() implements PatternPart {
        private static final String FIRST = "1949";

        @Override
        public int least() {
            return 4;
        }

        @Override
        public int longest(String text, int at) {
            boolean year = run(Alphabet.DIGIT, text, at, 4) == 4;
            return year && text.substring(at, at + 4).compareTo(FIRST) >= 0 ? 4 : -1;
        }
    }

    /** A number from 1: without leading zero if {@code least} is 1, else padded with zeros to {@code least} digits. */
    record Serial(int least, int most) implements PatternPart {
        @Override
        public int longest(String text, int at) {
            int digits = run(Alphabet.DIGIT, text, at, most);
            return digits >= least ? digits : -1;
        }

        @Override
        public boolean accepts(String text, int from, int to) {
            boolean padded = text.charAt(from) == '0';
            return Long.parseLong(text.substring(from, to)) > 0
                    && (to - from == least ? least > 1 || !padded : !padded);
        }
    }

    /** So many characters of an alphabet. */
    record Run(Alphabet alphabet, int least, int most) implements PatternPart {
        @Override
        public int longest(String text, int at) {
            int length = run(alphabet, text, at, most);
            return length >= least ? length : -1;
        }
    }

    private static int run(Alphabet alphabet, String text, int at, int most) {
        int length = 0;
        while (length < most && at + length < text.length() && alphabet.has(text.charAt(at + length))) {
            length++;
        }
        return length;
    }

    static PatternPart read(String text) {
        List<String> parts = Parts.of(text, ':', 2);
        if (parts.getFirst().equals("year") && parts.size() == 1) {
            return new Year();
        }
        boolean serial = parts.getFirst().equals("serial");
        int[] lengths = parts.size() == 1 ? new int[] {1, serial ? 9 : 1} : lengths(parts.get(1), serial ? 9 : 64);
        return serial
                ? new Serial(lengths[0], lengths[1])
                : new Run(Alphabet.of(parts.getFirst()), lengths[0], lengths[1]);
    }

    private static int[] lengths(String text, int limit) {
        List<String> parts = Parts.of(text, '-', 2);
        int least = length(parts.getFirst(), limit);
        int most = length(parts.getLast(), limit);
        if (least > most) {
            throw TextPattern.malformed();
        }
        return new int[] {least, most};
    }

    private static int length(String text, int limit) {
        boolean digits = !text.isEmpty() && text.length() <= 2 && text.charAt(0) != '0';
        for (int i = 0; i < text.length(); i++) {
            digits &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        if (!digits || Integer.parseInt(text) > limit) {
            throw TextPattern.malformed();
        }
        return Integer.parseInt(text);
    }
}
