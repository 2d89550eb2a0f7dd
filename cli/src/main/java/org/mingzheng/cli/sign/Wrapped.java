package org.mingzheng.cli.sign;

import java.util.ArrayList;
import java.util.List;
import org.mingzheng.proof.text.PlainText;

/** Long foreign text on lines of its own, each begun by us: what a terminal would wrap by itself could begin like a line of ours. */
final class Wrapped {
    /** Columns of a line's text, for the narrowest terminal in use. */
    static final int COLUMNS = 64;

    /** From here on East Asian characters take two columns; whatever else is there is given two as well. */
    private static final int WIDE = 0x1100;

    private Wrapped() {}

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int columns = 0;
        for (int point : PlainText.escaped(text).codePoints().toArray()) {
            int width = point < WIDE ? 1 : 2;
            if (columns + width > COLUMNS) {
                lines.add(line.toString());
                line.setLength(0);
                columns = 0;
            }
            line.appendCodePoint(point);
            columns += width;
        }
        lines.add(line.toString());
        return lines;
    }
}
