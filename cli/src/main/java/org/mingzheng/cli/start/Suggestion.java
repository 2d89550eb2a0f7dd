package org.mingzheng.cli.start;

import java.util.Comparator;
import java.util.Optional;
import picocli.CommandLine;

/** The command that a mistyped word was to be. */
public final class Suggestion {
    /** Two letters changed, left out, added or exchanged; in a short word, one says nothing any more. */
    private static final int MOST = 2;

    private Suggestion() {}

    /**
     * {@return the nearest command, if one is near}
     *
     * @param command that has no such command
     * @param word as typed
     */
    public static Optional<String> of(CommandLine command, String word) {
        return command.getSubcommands().keySet().stream()
                .filter(name -> distance(name, word) <= Math.min(MOST, word.length() / 2))
                .min(Comparator.comparingInt(name -> distance(name, word)))
                .map(name -> command.getCommandSpec().qualifiedName() + " " + name);
    }

    /** By Levenshtein. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            int diagonal = i == 0 ? 0 : row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int changed = i == 0 ? j : diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = i == 0 ? j : Math.min(changed, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
