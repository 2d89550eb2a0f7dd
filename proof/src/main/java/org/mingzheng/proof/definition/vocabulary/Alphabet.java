package org.mingzheng.proof.definition.vocabulary;

/** Which characters a part of a {@link TextPattern} takes. */
enum Alphabet {
    /** 0 to 9. */
    DIGIT("digit"),
    /** A to Z. */
    UPPER("upper"),
    /** A to Z, a to z, 0 to 9. */
    ALNUM("alnum"),
    /** The unified ideographs U+4E00 to U+9FFF. */
    HAN("han");

    private final String word;

    Alphabet(String word) {
        this.word = word;
    }

    static Alphabet of(String word) {
        for (Alphabet alphabet : values()) {
            if (alphabet.word.equals(word)) {
                return alphabet;
            }
        }
        throw TextPattern.malformed();
    }

    boolean has(char c) {
        return switch (this) {
            case DIGIT -> digit(c);
            case UPPER -> upper(c);
            case ALNUM -> digit(c) || upper(c) || (c >= 'a' && c <= 'z');
            case HAN -> c >= '\u4e00' && c <= '\u9fff';
        };
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean upper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
