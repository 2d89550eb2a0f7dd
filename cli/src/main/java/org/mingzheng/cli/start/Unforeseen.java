package org.mingzheng.cli.start;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.mingzheng.network.home.Environment;
import org.mingzheng.network.report.Texts;

/** A fault of the program: a person gets a sentence, and whoever mends it a file. */
public final class Unforeseen {
    private Unforeseen() {}

    /**
     * {@return what happened, and where the details are}
     *
     * @param failure that nobody foresaw
     * @param environment says where the file goes
     */
    public static String words(Throwable failure, Environment environment) {
        String name = failure.getClass().getSimpleName();
        try {
            Path folder = Files.createDirectories(environment.state().resolve("faults"));
            Path file = Files.createTempFile(
                    folder,
                    "fault",
                    ".trace",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            Path _ = Files.writeString(file, trace.toString());
            return Texts.text(Unforeseen.class, "unforeseen", name, file);
        } catch (IOException e) {
            return Texts.text(Unforeseen.class, "unforeseen-untold", name);
        }
    }
}
