package org.mingzheng.proof.text;

/**
 * Text that shows what it is: it moves no cursor, ends no line, turns no direction round, hides nothing and piles nothing up. Names
 * that everybody relies on are refused if they are not plain; everything else from strangers is shown escaped
 * ({@code docs/spec/text.md}).
 *
 * <p>Not plain are control characters, format characters (bidi controls and zero-width ones among them), line and paragraph
 * separators, characters without a shape of their own, lone surrogates and noncharacters; and a combining mark behind
 * {@value #MAX_MARKS} others, or with nothing before it to combine with.
 */
public final class PlainText {
    /** The most combining marks on one character. */
    public static final int MAX_MARKS = 4;

    private static final String HEX = "0123456789ABCDEF";
    /** Characters that Unicode calls letters or marks and that show nothing: first and last of each range. */
    private static final int[][] INVISIBLE = {
        {0x034f, 0x034f},
        {0x115f, 0x1160},
        {0x17b4, 0x17b5},
        {0x180b, 0x180f},
        {0x2065, 0x2065},
        {0x2800, 0x2800},
        {0x3164, 0x3164},
        {0xfe00, 0xfe0f},
        {0xffa0, 0xffa0},
        {0xfff0, 0xfff8},
        {0xe0000, 0xe0fff}
    };

    private PlainText() {}

    /**
     * {@return whether a text is plain}
     *
     * @param text of any UTF-16 code units
     */
    public static boolean isPlain(String text) {
        return escaped(text).equals(text);
    }

    /**
     * {@return a plain text: the text with each character that is not plain written as <code>&#92;uXXXX</code>, above U+FFFF as
     * <code>&#92;u{XXXXX}</code>, in upper case} A plain text stays as it is; so nothing is escaped twice.
     *
     * @param text of any UTF-16 code units
     */
    public static String escaped(String text) {
        return escaped(text, PlainText::escape);
    }

    /**
     * {@return a JSON text of the same value: what is not plain in its strings is escaped, each UTF-16 code unit as
     * <code>&#92;uXXXX</code>}
     *
     * @param json a JSON text, on one line
     */
    public static String escapedJson(String json) {
        return escaped(json, PlainText::escapeUnits);
    }

    private static String escaped(String text, Escape escape) {
        StringBuilder shown = new StringBuilder(text.length());
        int marks = MAX_MARKS;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean mark = isMark(point);
            if (isPlain(point) && (!mark || marks < MAX_MARKS)) {
                shown.appendCodePoint(point);
                marks = mark ? marks + 1 : 0;
            } else {
                escape.append(point, shown);
                marks = MAX_MARKS;
            }
            i += Character.charCount(point);
        }
        return shown.toString();
    }

    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isNoncharacter(point) && !isInvisible(point);
        };
    }

    private static boolean isNoncharacter(int point) {
        return (point & 0xfffe) == 0xfffe || (point >= 0xfdd0 && point <= 0xfdef);
    }

    private static boolean isInvisible(int point) {
        for (int[] range : INVISIBLE) {
            if (point >= range[0] && point <= range[1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static void escape(int point, StringBuilder shown) {
        if (Character.isBmpCodePoint(point)) {
            escapeUnits(point, shown);
        } else {
            int digits = point < 0x100000 ? 5 : 6;
            hex(point, digits, shown.append("\\u{"));
            shown.append('}');
        }
    }

    private static void escapeUnits(int point, StringBuilder shown) {
        for (char unit : Character.toChars(point)) {
            hex(unit, 4, shown.append("\\u"));
        }
    }

    private static void hex(int number, int digits, StringBuilder shown) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            shown.append(HEX.charAt(number >> shift & 15));
        }
    }

    /** One way to write a character that is not plain. */
    private interface Escape {
        void append(int point, StringBuilder shown);
    }
}
