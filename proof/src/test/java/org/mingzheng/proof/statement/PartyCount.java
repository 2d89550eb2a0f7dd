package org.mingzheng.proof.statement;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Parties counted without the code that is tested: by the words of the specification, over and over. */
public final class PartyCount {
    private PartyCount() {}

    /** {@return how many parties the lines are} */
    public static int of(List<Endorsement> lines) {
        return (int) Arrays.stream(parties(lines)).distinct().count();
    }

    /** {@return each line's party, by a number} Independently of the code: labels spread between lines that share a word, until nothing changes. */
    public static int[] parties(List<Endorsement> lines) {
        int[] label = IntStream.range(0, lines.size()).toArray();
        for (int round = 0; round < lines.size(); round++) {
            for (int i = 0; i < label.length; i++) {
                for (int j = 0; j < label.length; j++) {
                    if (!Collections.disjoint(words(lines.get(i)), words(lines.get(j)))) {
                        label[i] = Math.min(label[i], label[j]);
                    }
                }
            }
        }
        return label;
    }

    private static List<String> words(Endorsement line) {
        String organisation = "organisation " + line.msp();
        String key = "key " + line.key().encoded().hex();
        return line.oneProcess() ? List.of(organisation, key, "one process") : List.of(organisation, key);
    }
}
