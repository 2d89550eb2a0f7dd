package org.mingzheng.proof.definition.vocabulary;

import java.util.Optional;

/**
 * How a text was taken apart by a {@link TextPattern}.
 *
 * @param series the text with {@code #} in the place of its serial number: equal for the numbers of one series
 * @param year that the text names
 * @param serial the place in the series
 */
public record PatternMatch(String series, Optional<Integer> year, Optional<Long> serial) {
    static PatternMatch of(String text) {
        return new PatternMatch(text, Optional.empty(), Optional.empty());
    }

    PatternMatch with(PatternPart part, int from, int to) {
        return switch (part) {
            case PatternPart.Year _ ->
                new PatternMatch(series, Optional.of(Integer.parseInt(series.substring(from, to))), serial);
            case PatternPart.Serial _ -> withSerial(from, to);
            case PatternPart.Literal _, PatternPart.Run _ -> this;
        };
    }

    /** Pads with {@code #} so that the places of later parts stay. */
    private PatternMatch withSerial(int from, int to) {
        String padded = series.substring(0, from) + "#".repeat(to - from) + series.substring(to);
        return new PatternMatch(padded, year, Optional.of(Long.parseLong(series.substring(from, to))));
    }

    PatternMatch finished() {
        int first = series.indexOf('#');
        int last = series.lastIndexOf('#');
        return serial.isEmpty()
                ? this
                : new PatternMatch(series.substring(0, first) + series.substring(last), year, serial);
    }
}
