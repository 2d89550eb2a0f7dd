package org.mingzheng.network.home;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The variables of the process. One that is empty counts as one that is not set, and a folder of the XDG Base Directory
 * Specification counts only if it is absolute, as that specification says.
 *
 * @param variables by name
 */
public record Environment(Map<String, String> variables) {
    private static final String FOLDER = "mingzheng";

    /** {@return the variables of this process} */
    public static Environment own() {
        return new Environment(System.getenv());
    }

    /**
     * {@return a variable's value, if it has one}
     *
     * @param name of the variable
     */
    public Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** {@return the user's folder: {@code HOME}, else what the system says} */
    public Path home() {
        return absolute("HOME").orElseGet(() -> Path.of(System.getProperty("user.home", "/")));
    }

    /** {@return where the user's choices are kept: {@code XDG_CONFIG_HOME/mingzheng}} */
    public Path configuration() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** {@return where unfinished work is kept: {@code XDG_STATE_HOME/mingzheng}} */
    public Path state() {
        return folder("XDG_STATE_HOME", ".local/state");
    }

    /** {@return where the user's ledgers are kept, if no repository is known: {@code XDG_DATA_HOME/mingzheng}} */
    public Path data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    private Path folder(String name, String otherwise) {
        return absolute(name).orElseGet(() -> home().resolve(otherwise)).resolve(FOLDER);
    }

    private Optional<Path> absolute(String name) {
        return value(name).map(Path::of).filter(Path::isAbsolute);
    }
}
