package org.mingzheng.audit.finding;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found so far. Of each kind the first {@value #MOST} are kept and the others counted, so a bad ledger cannot fill the memory. */
public final class Findings {
    /** Findings of one kind that are kept. */
    public static final int MOST = 100;

    /** Characters of a value that are kept. */
    static final int LONGEST = 4000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);

    /** Nothing found. */
    public Findings() {}

    /**
     * Adds a finding.
     *
     * @param code what
     * @param evidence where
     * @param expected what follows from the rest of the ledger
     * @param found what is there instead
     */
    public void add(FindingCode code, Evidence evidence, Object expected, Object found) {
        add(code, evidence, expected, found, List.of());
    }

    /**
     * Adds a finding about what organisations say.
     *
     * @param code what
     * @param evidence where
     * @param expected what follows from the rest of the ledger
     * @param found what they say instead
     * @param organisations they, by MSP id
     */
    public void add(
            FindingCode code, Evidence evidence, Object expected, Object found, Collection<String> organisations) {
        if (counts.merge(code, 1L, Long::sum) <= MOST) {
            kept.add(new Finding(code, evidence, shortened(expected), shortened(found), List.copyOf(organisations)));
        }
    }

    /** A value may be as long as a block. */
    private static String shortened(Object value) {
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (" + text.length() + ")";
    }

    /**
     * {@return whether a rule holds; if not, it is a finding}
     *
     * @param rule whether it holds
     * @param code what it is otherwise
     * @param evidence where
     * @param expected what follows from the rest of the ledger
     * @param found what is there
     */
    @CanIgnoreReturnValue // the finding is kept
    public boolean check(boolean rule, FindingCode code, Evidence evidence, Object expected, Object found) {
        if (!rule) {
            add(code, evidence, expected, found);
        }
        return rule;
    }

    /** {@return those that were kept, in their order} */
    public List<Finding> all() {
        return List.copyOf(kept);
    }

    /** {@return how many of each kind there were} */
    public Map<FindingCode, Long> counts() {
        return Map.copyOf(counts);
    }

    /** {@return whether anything contradicts anything} */
    public boolean contradicted() {
        return counts.keySet().stream().anyMatch(FindingCode::isContradiction);
    }

    /** {@return whether everything could be checked and nothing is wrong} */
    public boolean clean() {
        return counts.isEmpty();
    }

    /**
     * {@return how many there are, kept or not}
     *
     * @param contradictions whether contradictions are counted; else what could not be checked
     */
    public long count(boolean contradictions) {
        return counts().entrySet().stream()
                .filter(entry -> entry.getKey().isContradiction() == contradictions)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
