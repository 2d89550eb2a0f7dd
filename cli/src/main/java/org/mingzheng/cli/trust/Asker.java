package org.mingzheng.cli.trust;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import org.mingzheng.cli.terminal.Terminal;

/** Asks the person at the terminal, if there is one. */
interface Asker {
    /** Whether the person agrees; nothing if there is nobody to ask. */
    Optional<Boolean> agrees(String question);

    /** Asks at the terminal of this process. */
    static Asker terminal() {
        return question -> Terminal.get().map(console -> List.of("yes", "是").contains(answer(console, question)));
    }

    private static String answer(Console console, String question) {
        console.printf("%s ", question);
        console.flush();
        return Optional.ofNullable(console.readLine()).orElse("").strip();
    }
}
