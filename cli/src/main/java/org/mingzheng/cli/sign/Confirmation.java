package org.mingzheng.cli.sign;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingzheng.cli.terminal.Terminal;

/**
 * Whether a person means it.
 *
 * @param given whether they said so beforehand
 * @param terminal reads the answer of whoever sits there, if anybody does
 */
record Confirmation(boolean given, Optional<Supplier<@Nullable String>> terminal) {
    private static final Set<String> YES = Set.of("yes", "是");

    static Confirmation of(boolean given) {
        return new Confirmation(given, Terminal.get().map(console -> console::readLine));
    }

    /** Whether there is anybody who could be asked, or need not be. */
    boolean isPossible() {
        return given || terminal.isPresent();
    }

    /** The whole word: a key pressed by chance is no consent. */
    boolean isGiven(Runnable question) {
        if (given) {
            return true;
        }
        question.run();
        String answer = terminal.orElseThrow().get();
        return answer != null && YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
