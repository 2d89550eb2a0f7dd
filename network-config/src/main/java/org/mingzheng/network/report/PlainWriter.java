package org.mingzheng.network.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;
import org.mingzheng.proof.text.PlainText;

/**
 * The last gate before a terminal: everything written is escaped but the ends of lines. Messages escape what they are told about
 * themselves ({@link Texts}); this holds whatever else is written, by libraries too.
 */
public final class PlainWriter extends FilterWriter {
    private static final Pattern LINE_END = Pattern.compile("\r?\n");

    private PlainWriter(Writer out) {
        super(out);
    }

    /**
     * {@return a writer to a terminal}
     *
     * @param out takes plain text and ends of lines; flushed when a line ends
     */
    public static PrintWriter to(Writer out) {
        return new PrintWriter(new PlainWriter(out), true);
    }

    @Override
    public void write(String text, int from, int size) throws IOException {
        for (String part : LINE_END.splitWithDelimiters(text.substring(from, from + size), -1)) {
            out.write(LINE_END.matcher(part).matches() ? part : PlainText.escaped(part));
        }
    }

    @Override
    public void write(char[] text, int from, int size) throws IOException {
        write(new String(text, from, size), 0, size);
    }

    @Override
    public void write(int unit) throws IOException {
        write(String.valueOf((char) unit), 0, 1);
    }
}
