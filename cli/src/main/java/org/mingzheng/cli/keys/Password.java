package org.mingzheng.cli.keys;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.mingzheng.cli.report.Fault;
import org.mingzheng.cli.terminal.Terminal;
import org.mingzheng.network.file.SmallFile;
import org.mingzheng.network.file.WholeFile;
import org.mingzheng.network.report.Texts;
import org.mingzheng.proof.bytes.Bytes;

/** What protects a key's file: the first line of a file, never an argument, which every process of the machine could read. */
public final class Password {
    private static final int SIZE = 18;
    /** Editors of Windows begin a text so. */
    private static final String MARK = "\uFEFF";

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /**
     * {@return the file beside a key's file that is read if nobody names another}
     *
     * @param key a PKCS#12 file
     */
    public static Path fileOf(Path key) {
        String name = key.getFileName().toString();
        return key.resolveSibling((name.endsWith(".p12") ? name.substring(0, name.length() - 4) : name) + ".password");
    }

    /**
     * {@return the password in a file} If there is no such file and a person watches, the person is asked.
     *
     * @param file its first line is the password
     */
    public static Password read(Path file) {
        Optional<Console> person = Files.exists(file) ? Optional.empty() : Terminal.get();
        if (person.isPresent()) {
            String prompt = Texts.text(Password.class, "keys.password-prompt", file);
            char[] typed = person.get().readPassword("%s ", prompt);
            return new Password(typed == null ? "" : new String(typed));
        }
        try {
            String text = SmallFile.text(file);
            return new Password((text.startsWith(MARK) ? text.substring(1) : text)
                    .lines()
                    .findFirst()
                    .orElse(""));
        } catch (IOException e) {
            throw Fault.of(Password.class, "keys.no-password", file);
        }
    }

    /**
     * {@return the password in a file, which is made if it does not exist}
     *
     * @param file readable by its owner alone
     */
    public static Password readOrMake(Path file) {
        if (Files.notExists(file)) {
            byte[] bytes = new byte[SIZE];
            new SecureRandom().nextBytes(bytes);
            WholeFile.writeSecret(file, Bytes.wrap(bytes).base64Url() + "\n");
        }
        return read(file);
    }

    char[] chars() {
        return text.toCharArray();
    }

    /** {@return no more than that it is one} */
    @Override
    public String toString() {
        return "password";
    }
}
