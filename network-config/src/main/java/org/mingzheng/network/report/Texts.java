package org.mingzheng.network.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.ResourceBundle;
import org.mingzheng.proof.text.PlainText;

/**
 * What a command says to people, in Chinese or English by locale. Each package has its own {@code texts.properties} and
 * {@code texts_zh.properties}, which hold the texts of its commands' help, too.
 *
 * @param bundle the texts by key, in the form of {@link MessageFormat}
 * @param out where they are said
 */
public record Texts(ResourceBundle bundle, PrintWriter out) {
    /**
     * {@return the texts beside a class}
     *
     * @param place any class of the package
     * @param out where they are said
     */
    public static Texts of(Class<?> place, PrintWriter out) {
        return new Texts(bundle(place), out);
    }

    /**
     * {@return a text, its arguments escaped}
     *
     * @param place any class of the package
     * @param key of the text
     * @param arguments what it has a place for
     */
    public static String text(Class<?> place, String key, Object... arguments) {
        return text(bundle(place), key, arguments);
    }

    private static ResourceBundle bundle(Class<?> place) {
        return ResourceBundle.getBundle(place.getPackageName() + ".texts");
    }

    /**
     * Says a text, on a line of its own.
     *
     * @param key of the text
     * @param arguments what it has a place for
     */
    public void say(String key, Object... arguments) {
        line(text(key, arguments));
    }

    /**
     * Says words that are made already.
     *
     * @param words a line
     */
    public void line(String words) {
        out.println(words);
        out.flush();
    }

    /**
     * {@return a text} What it is told about is foreign, as a rule: it is escaped, and never speaks for us ({@code docs/spec/text.md}).
     *
     * @param key of the text
     * @param arguments what it has a place for: numbers, what a file system says, or anything else as the text that it is
     */
    public String text(String key, Object... arguments) {
        return text(bundle, key, arguments);
    }

    private static String text(ResourceBundle bundle, String key, Object... arguments) {
        Object[] shown = Arrays.stream(arguments).map(Texts::shown).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(shown);
    }

    private static Object shown(Object argument) {
        return switch (argument) {
            case Number number -> number;
            case IOException failure -> PlainText.escaped(FileWords.cause(failure));
            default -> PlainText.escaped(String.valueOf(argument));
        };
    }
}
