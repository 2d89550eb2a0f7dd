package org.mingzheng.network.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class PlainWriterTest {
    private final StringWriter terminal = new StringWriter();
    private final PrintWriter out = PlainWriter.to(terminal);

    @Test
    void endsOfLinesPassAndEverythingElseThatMovesTheCursorIsEscaped() {
        out.print("one\ntwo\r\nthree\rfour\u001b[2J\ttab\n\n");
        assertThat(terminal).hasToString("one\ntwo\r\nthree\\u000Dfour\\u001B[2J\\u0009tab\n\n");
    }

    @Test
    void singleCharactersAndArraysPassTheSameGate() {
        out.print('\u001b');
        out.print(new char[] {'\u0085', '\n'});
        out.flush();
        assertThat(terminal).hasToString("\\u001B\\u0085\n");
    }

    @Test
    void whatCannotBeWrittenIsAnError() {
        var full = PlainWriter.to(new Writer() {
            @Override
            public void write(char[] text, int from, int size) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });
        full.println("proven");
        assertThat(full.checkError()).isTrue();
    }
}
