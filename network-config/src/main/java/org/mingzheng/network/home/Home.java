package org.mingzheng.network.home;

import java.nio.file.Path;
import java.util.Optional;

/** Where the programs are, and the ledger that a command means if it names none. */
public final class Home {
    private static final String ROOT = "mingzheng.root";
    private static final String LEDGER = ".mingzheng";

    private Home() {}

    /** {@return the repository, as the script that started this program says; without it, the user's folder for data} */
    public static Path root() {
        return root(Optional.ofNullable(System.getProperty(ROOT)), Environment.own());
    }

    static Path root(Optional<String> told, Environment environment) {
        return told.filter(path -> !path.isEmpty()).map(Path::of).orElseGet(environment::data);
    }

    /** {@return the folder of the ledger on this machine: {@code .mingzheng} in {@link #root}} */
    public static Path ledger() {
        return root().resolve(LEDGER);
    }
}
