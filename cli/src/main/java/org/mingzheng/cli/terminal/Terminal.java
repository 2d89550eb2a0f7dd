package org.mingzheng.cli.terminal;

import java.io.Console;
import java.util.Optional;

/** The terminal of this process. */
public final class Terminal {
    private Terminal() {}

    /** {@return the terminal at which a person sits; nothing if input or output is a file or a pipe} */
    public static Optional<Console> get() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
}
