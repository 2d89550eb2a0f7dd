package org.mingzheng.network.report;

import java.io.PrintWriter;
import java.text.MessageFormat;
import java.util.ResourceBundle;

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
        return new Texts(ResourceBundle.getBundle(place.getPackageName() + ".texts"), out);
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
     * {@return a text}
     *
     * @param key of the text
     * @param arguments what it has a place for
     */
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(arguments);
    }
}
