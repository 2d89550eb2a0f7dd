package org.mingzheng.cli.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Commands to be copied into a shell (POSIX, section 2.2). */
public final class Shell {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:@%+=-]+");
    /** Commands that are about a ledger on this machine. */
    private static final Pattern OWN = Pattern.compile(
            "(\\./mingzheng (?:up|down|status|token|network (?:up|down|status|renew)))(?! --data)(?=\\W|$)");

    private Shell() {}

    /**
     * {@return one word of a shell's}
     *
     * @param word any text
     */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * {@return a message whose commands mean the same ledger}
     *
     * @param message tells what to do next
     * @param data the folder that the person named
     */
    public static String about(String message, String data) {
        return OWN.matcher(message)
                .replaceAll(found -> Matcher.quoteReplacement(found.group() + " --data " + quoted(data)));
    }
}
