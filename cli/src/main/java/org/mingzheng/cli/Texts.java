package org.mingzheng.cli;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the command says to people, in Chinese or English by locale ({@code texts*.properties}). */
record Texts(PrintWriter out) {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.mingzheng.cli.texts");

    void say(String key, Object... arguments) {
        out.println(MessageFormat.format(BUNDLE.getString(key), arguments));
        out.flush();
    }
}
