package org.mingzheng.proof.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.mingzheng.proof.result.Reason;
import org.mingzheng.proof.result.RejectedException;

/** Reads strings: plain ASCII at one stroke, everything else character by character into one buffer. */
final class StringParser {
    /** The smallest code point that needs so many continuation bytes. */
    private static final int[] SMALLEST = {0, 0x80, 0x800, 0x10000};

    private final Input input;
    private char[] buffer = {};
    private int size;

    StringParser(Input input) {
        this.input = input;
    }

    /** The input is at the opening quotation mark, and afterwards behind the closing one. */
    String read() {
        int start = ++input.at;
        byte[] bytes = input.bytes;
        int i = start;
        while (i < bytes.length && isPlain(bytes[i])) {
            i++;
        }
        input.at = i;
        if (input.peek() == '"') {
            input.at++;
            return new String(bytes, start, i - start, ISO_8859_1);
        }
        return readRest(start);
    }

    /** ASCII is negative from 0x80 on, hence one comparison for both bounds. */
    private static boolean isPlain(byte b) {
        return b >= ' ' && b != '"' && b != '\\';
    }

    private String readRest(int start) {
        copyPlain(start);
        for (int next = input.peek(); next != '"'; next = input.peek()) {
            if (next == '\\') {
                escape();
            } else if (next >= 0x80) {
                codePoint(next);
            } else if (next >= ' ') {
                append((char) next, 1);
            } else {
                throw input.expected("a closing quotation mark or a character that needs no escape");
            }
        }
        input.at++;
        return unicode(new String(buffer, 0, size), start);
    }

    /** Makes room for the longest string there can be, one char a byte, and moves what was read of this one into it. */
    private void copyPlain(int start) {
        if (buffer.length == 0) {
            buffer = new char[input.bytes.length];
        }
        size = input.at - start;
        for (int i = 0; i < size; i++) {
            buffer[i] = (char) input.bytes[start + i];
        }
    }

    private static String unicode(String text, int start) {
        Reason flaw = JsonString.flaw(text);
        if (flaw != null) {
            throw Input.rejected(flaw, "in the string", start - 1);
        }
        return text;
    }

    private void append(char c, int bytes) {
        buffer[size++] = c;
        input.at += bytes;
    }

    private void escape() {
        input.at++;
        switch (input.peek()) {
            case '"', '\\', '/' -> append((char) input.peek(), 1);
            case 'b' -> append('\b', 1);
            case 'f' -> append('\f', 1);
            case 'n' -> append('\n', 1);
            case 'r' -> append('\r', 1);
            case 't' -> append('\t', 1);
            case 'u' -> append(hex4(), 0);
            default -> throw input.expected("an escape");
        }
    }

    private char hex4() {
        int unit = 0;
        input.at++;
        for (int i = 0; i < 4; i++, input.at++) {
            int digit = hexDigit(input.peek());
            if (digit < 0) {
                throw input.expected("a hexadecimal digit");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private static int hexDigit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        return letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    /** Well-formed UTF-8 only (Unicode, table 3-7): shortest form, no surrogates, nothing above U+10FFFF. */
    private void codePoint(int lead) {
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        int point = lead & (0x3f >> more);
        for (int i = 1; i <= more; i++) {
            point = point << 6 | continuation(input.at + i);
        }
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        if (lead < 0xc2 || lead > 0xf4 || point < SMALLEST[more] || point > Character.MAX_CODE_POINT || surrogate) {
            throw notUtf8();
        }
        size += Character.toChars(point, buffer, size);
        input.at += more + 1;
    }

    private int continuation(int index) {
        if (index >= input.bytes.length || (input.bytes[index] & 0xc0) != 0x80) {
            throw notUtf8();
        }
        return input.bytes[index] & 0x3f;
    }

    private RejectedException notUtf8() {
        return Input.rejected(Reason.NOT_UTF8, "ill-formed sequence", input.at);
    }
}
